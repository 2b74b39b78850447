import { render } from 'preact';
import { PopupApp } from '../../app/popup/popup-app.tsx';
import { knowledge } from '../../data/index.ts';
import '../../components/styles/base.css';

const root = document.getElementById('root');
if (root) render(<PopupApp knowledge={knowledge} />, root);
