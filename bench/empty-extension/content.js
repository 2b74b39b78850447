const frame = document.createElement('iframe');
frame.src = chrome.runtime.getURL('sidebar.html');
frame.style.cssText = 'position: fixed; inset: 0 0 0 auto; width: 380px; height: 100%; border: 0';
document.documentElement.append(frame);
