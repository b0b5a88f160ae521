"""The picture of a template: a straight page as a grey PNG. In: a page. Out: the file's bytes."""

import cv2
import numpy as np

from desktop.page.values import Page


def make_picture(page: Page) -> bytes:
    grey = cv2.cvtColor(page.image, cv2.COLOR_RGB2GRAY)
    is_written, content = cv2.imencode(".png", grey)
    if not is_written:
        message = "OpenCV could not write a PNG"
        raise RuntimeError(message)
    return np.asarray(content, np.uint8).tobytes()
