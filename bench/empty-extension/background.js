// A background that does nothing.
