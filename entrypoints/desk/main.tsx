import { render } from 'preact';
import { DeskApp } from '../../app/desk/desk-app.tsx';
import { knowledge, starts } from '../../data/index.ts';
import { places } from '../../data/places.ts';
import { fitDocument, fitPhoto, photoInfo, portraitOf, previewPhoto } from '../../platform/photo/fit.ts';
import '../../components/styles/base.css';

const engine = { fitDocument, fitPhoto, photoInfo, portraitOf, previewPhoto };
const root = document.getElementById('root');
if (root) render(<DeskApp knowledge={knowledge} starts={starts} places={places} engine={engine} />, root);
