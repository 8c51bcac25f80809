import { PNG } from 'pngjs';

/** A picture at a fraction of its size: each pixel is the mean of a square of `by` × `by`; what is over at the edges is left out. */
export function shrinkPicture(picture: PNG, by: number): PNG {
  const small = new PNG({
    width: Math.floor(picture.width / by),
    height: Math.floor(picture.height / by),
  });
  for (let y = 0; y < small.height; y++)
    for (let x = 0; x < small.width; x++)
      for (let channel = 0; channel < 4; channel++) {
        let sum = 0;
        for (let down = 0; down < by; down++)
          for (let across = 0; across < by; across++)
            sum += picture.data[((y * by + down) * picture.width + x * by + across) * 4 + channel];
        small.data[(y * small.width + x) * 4 + channel] = Math.round(sum / (by * by));
      }
  return small;
}
