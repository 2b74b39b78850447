import { render } from 'preact';
import { DeskApp } from '../../app/desk/desk-app.tsx';
import { knowledge, starts } from '../../data/index.ts';
import '../../components/styles/base.css';

const root = document.getElementById('root');
if (root) render(<DeskApp knowledge={knowledge} starts={starts} />, root);
