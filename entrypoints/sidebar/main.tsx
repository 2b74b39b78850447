import { render } from 'preact';
import { SidebarApp } from '../../app/sidebar/sidebar-app.tsx';
import { knowledge } from '../../data/index.ts';
import { linkToPage } from '../../platform/frame-link.ts';
import { fitPhoto, previewPhoto } from '../../platform/photo/fit.ts';
import '../../components/styles/base.css';

const linking = linkToPage();
const root = document.getElementById('root');
if (root)
  render(<SidebarApp knowledge={knowledge} engine={{ fitPhoto, previewPhoto }} linking={linking} />, root);
