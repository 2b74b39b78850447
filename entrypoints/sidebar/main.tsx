import { render } from 'preact';
import { SidebarApp } from '../../app/sidebar/sidebar-app.tsx';
import { knowledge } from '../../data/index.ts';
import { linkToPage } from '../../platform/frame-link.ts';
import { fitPhoto, photoInfo, portraitOf, previewPhoto } from '../../platform/photo/fit.ts';
import '../../components/styles/base.css';

const linking = linkToPage();
const root = document.getElementById('root');
const engine = { fitPhoto, photoInfo, portraitOf, previewPhoto };
if (root) render(<SidebarApp knowledge={knowledge} engine={engine} linking={linking} />, root);
