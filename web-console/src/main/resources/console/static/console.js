// What a page does beyond its HTML: the seconds count down, arrows move in a list, and lost contact is said.
(function () {
  'use strict';
  var words = document.getElementById('words');
  if (!words) return;
  var ahead = Date.parse(words.dataset.now) - Date.now();

  function span(seconds) {
    var minutes = Math.floor(seconds / 60), hours = Math.floor(minutes / 60);
    if (hours >= 48) return Math.floor(hours / 24) + ' d ' + hours % 24 + ' h';
    if (hours >= 1) return hours + ' h ' + String(minutes % 60).padStart(2, '0') + ' min';
    return minutes >= 1 ? minutes + ' min' : seconds + ' s';
  }

  // The words of Say.left, so that a page says the same a minute later. What state that is, only the server says.
  function tick() {
    var now = Date.now() + ahead;
    document.querySelectorAll('[data-due]').forEach(function (time) {
      var left = Math.trunc((Date.parse(time.dataset.due) - now) / 1000);
      var text = (left < 0 ? words.dataset.late : words.dataset.left).replace('{0}', span(Math.abs(left)));
      if (time.textContent !== text) time.textContent = text;
    });
  }
  setInterval(tick, 1000);
  tick();

  // Nobody looks at a hidden page, and it catches up in its first second.
  document.addEventListener('htmx:beforeRequest', function (event) {
    if (document.hidden && event.target.id === 'live') event.preventDefault();
  });

  var misses = 0, stale = document.getElementById('stale');
  function contact(lost) {
    misses = lost ? misses + 1 : 0;
    if (stale) stale.hidden = misses < 3;
  }
  document.addEventListener('htmx:afterRequest', function (event) { contact(!event.detail.successful); });

  var overdue = null;
  document.addEventListener('htmx:load', function (event) {
    var live = event.target.id === 'live' ? event.target : document.getElementById('live');
    if (live && live.dataset.overdue !== undefined) {
      if (overdue !== null && overdue !== live.dataset.overdue) {
        document.getElementById('say').textContent = words.dataset.changed.replace('{0}', live.dataset.overdue);
      }
      overdue = live.dataset.overdue;
    }
    tick();
    rove();
  });

  // A list is one stop for the Tab key; arrows, Home and End move inside. Keys count only while the focus is in it.
  function links(list) { return Array.prototype.slice.call(list.querySelectorAll('a')); }
  function rove() {
    document.querySelectorAll('[data-roving]').forEach(function (list) {
      var all = links(list), at = all.indexOf(document.activeElement);
      all.forEach(function (link, n) { link.tabIndex = n === Math.max(at, 0) ? 0 : -1; });
    });
  }
  document.addEventListener('keydown', function (event) {
    var list = event.target.closest && event.target.closest('[data-roving]');
    if (!list || event.ctrlKey || event.metaKey || event.altKey) return;
    var all = links(list), at = all.indexOf(event.target), to;
    switch (event.key) {
      case 'ArrowDown': to = list.tagName === 'TABLE' ? under(all, event.target, 1) : at + 1; break;
      case 'ArrowUp': to = list.tagName === 'TABLE' ? under(all, event.target, -1) : at - 1; break;
      case 'ArrowRight': to = at + 1; break;
      case 'ArrowLeft': to = at - 1; break;
      case 'Home': to = 0; break;
      case 'End': to = all.length - 1; break;
      default: return;
    }
    event.preventDefault();
    to = Math.min(Math.max(to, 0), all.length - 1);
    all.forEach(function (link, n) { link.tabIndex = n === to ? 0 : -1; });
    all[to].focus();
  });
  // In the heat map: the next cell above or below that has anything in it.
  function under(all, link, step) {
    var cell = link.closest('td'), row = cell.parentElement, n = cell.cellIndex;
    while ((row = step > 0 ? row.nextElementSibling : row.previousElementSibling)) {
      var found = row.cells[n] && row.cells[n].querySelector('a');
      if (found) return all.indexOf(found);
    }
    return all.indexOf(link);
  }
  rove();

  // Escape and a click elsewhere close the menu.
  var menu = document.querySelector('details.me');
  if (menu) {
    document.addEventListener('keydown', function (event) {
      if (event.key === 'Escape' && menu.open) { menu.open = false; menu.querySelector('summary').focus(); }
    });
    document.addEventListener('click', function (event) { if (!menu.contains(event.target)) menu.open = false; });
  }
})();
