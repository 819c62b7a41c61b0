/** What a double click presses first changes the page; its second click would tick or open whatever has come to stand there. */
let isTurning = false;

function swallowSecond(event) {
  if (event.detail <= 1) isTurning = event.target.closest('.forward, .backward') !== null;
  else if (isTurning) {
    event.preventDefault();
    event.stopPropagation();
  }
}

export function swallowSecondClicks() {
  document.addEventListener('mousedown', swallowSecond, true);
  document.addEventListener('click', swallowSecond, true);
}
