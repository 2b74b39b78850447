import { render } from 'preact';
import { SidebarApp } from '../../app/sidebar/sidebar-app.tsx';
import { knowledge } from '../../data/index.ts';
import { fitPhoto, previewPhoto } from '../../platform/photo/fit.ts';
import '../../components/styles/base.css';

const root = document.getElementById('root');
if (root) render(<SidebarApp knowledge={knowledge} engine={{ fitPhoto, previewPhoto }} />, root);
