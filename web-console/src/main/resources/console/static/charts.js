// Draws the table beside the charts: whatever a chart shows stands there too, and nowhere else.
(function () {
  'use strict';
  var box = document.querySelector('[data-charts]');
  if (!box || !window.Chart) return;
  var rows = Array.prototype.slice.call(document.getElementById(box.dataset.charts).tBodies[0].rows);
  var drawn = [];

  function column(name, scale) {
    return rows.map(function (row) {
      var value = row.dataset[name];
      return value === undefined || value === '' ? null : Number(value) * (scale || 1);
    });
  }
  // A colour of the style sheet as the browser reckons it, light or dark.
  function colour(name) {
    var probe = document.createElement('span');
    probe.style.color = 'var(--' + name + ')';
    box.appendChild(probe);
    var value = getComputedStyle(probe).color;
    probe.remove();
    return value;
  }
  function axis(more) {
    return Object.assign({ grid: { color: colour('line') }, border: { display: false }, ticks: { color: colour('soft'), maxTicksLimit: 6 }, beginAtZero: true }, more);
  }
  function line(label, data, tone, more) {
    return Object.assign({ type: 'line', label: label, data: data, borderColor: tone, backgroundColor: tone, borderWidth: 2, pointRadius: rows.length > 45 ? 0 : 2.5, pointHoverRadius: 5, tension: .25, spanGaps: true }, more);
  }
  function chart(id, datasets, scales) {
    return new Chart(document.getElementById(id), {
      data: { labels: rows.map(function (row) { return row.dataset.label; }), datasets: datasets },
      options: {
        animation: false, maintainAspectRatio: false, interaction: { mode: 'index', intersect: false },
        onClick: function (event, hit) { if (hit.length) { var link = rows[hit[0].index].querySelector('a'); if (link) link.click(); } },
        plugins: { legend: { position: 'bottom', labels: { color: colour('soft'), usePointStyle: true, pointStyle: 'circle', boxHeight: 6, padding: 16 } } },
        scales: Object.assign({ x: { grid: { display: false }, border: { color: colour('line') }, ticks: { color: colour('soft'), maxRotation: 0, autoSkipPadding: 18 } } }, scales)
      }
    });
  }
  // The unit in which the longest time is a number one can picture.
  function unit() {
    var longest = Math.max.apply(null, column('p90').concat(0)), words = box.dataset.units.split(',');
    var sizes = [86400, 3600, 60, 1], at = [345600, 7200, 120, 0].findIndex(function (least) { return longest >= least; });
    return { size: sizes[at], word: words[at] };
  }
  function draw() {
    var time = unit();
    drawn.forEach(function (one) { one.destroy(); });
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    box.classList.add('drawn');
    drawn = [
      chart('promises', [
        line(box.dataset.within, column('within'), colour('blue'), { yAxisID: 'share' }),
        { type: 'bar', label: box.dataset.received, data: column('received'), backgroundColor: colour('line'), borderRadius: 4, maxBarThickness: 28, yAxisID: 'y' }
      ], { y: axis({ ticks: { color: colour('soft'), precision: 0, maxTicksLimit: 6 } }), share: axis({ position: 'right', min: 0, max: 100, grid: { display: false }, ticks: { color: colour('soft'), callback: function (n) { return n + ' %'; } } }) }),
      chart('times', [
        line(box.dataset.median, column('median', 1 / time.size), colour('blue')),
        line(box.dataset.p90, column('p90', 1 / time.size), colour('amber'), { borderDash: [5, 4], pointStyle: 'rect' })
      ], { y: axis({ title: { display: true, text: time.word, color: colour('soft') } }) })
    ];
  }
  draw();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
})();
