using RevBot.Skills.Forecast.Calls;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Forecast.Methods;

namespace RevBot.Skills.Forecast.Record;

/// <summary>
/// Walks through past quarters from the oldest on. At each week of each quarter the methods are corrected, weighted and
/// given a range by what the quarters before it showed, as it would have been done then; what came of it is the record,
/// and the state after the newest quarter is what the current one is forecast with.
/// </summary>
internal sealed class TrackRecord
{
    /// <summary>The evaluation grid has a point every three weeks.</summary>
    private const int GridStep = 3;

    private const int EnoughQuarters = 4;

    private readonly List<WeekRecord?[]> quarters = [];

    private readonly IReadOnlyList<string> components;

    private TrackRecord(IReadOnlyList<string> components) => this.components = components;

    /// <summary>How many quarters are in it, newest last.</summary>
    public int Quarters => quarters.Count;

    /// <summary>A week of a quarter, from 0 (oldest) on; null where there was nothing to measure by.</summary>
    public WeekRecord? Of(int quarter, int week) => quarters[quarter][week];

    /// <param name="replays">Oldest first.</param>
    /// <param name="components">What the ensemble is made of.</param>
    public static TrackRecord Walk(IEnumerable<QuarterReplay> replays, IReadOnlyList<string> components)
    {
        var record = new TrackRecord(components);
        foreach (var replay in replays)
        {
            var weeks = new WeekRecord?[QuarterWeek.Count];
            for (var week = 0; week < weeks.Length; week++)
            {
                weeks[week] = replay.Points[week] is { } point ? record.Judge(point, week) : null;
            }

            record.quarters.Add(weeks);
        }

        return record;
    }

    /// <summary>
    /// The correction of a method at a week; none of the model, which is fitted to the quarters of its record: what it missed
    /// in them it has learnt, and would correct twice.
    /// </summary>
    public BiasCorrection Correction(string method, int week) =>
        method == ForecastMethods.Model
            ? BiasCorrection.Estimate([])
            : BiasCorrection.Estimate([
                .. At(week).Where(past => past.Raw.ContainsKey(method)).Select(past => -Math.Log(past.Raw[method])),
            ]);

    /// <summary>How sellers' calls at a week missed against each other.</summary>
    public CallHabits Habits(int week) => new([.. At(week).Select(past => past.Calls)]);

    /// <summary>The weights of some methods at a week.</summary>
    public double[] Weights(IReadOnlyList<string> methods, int week)
    {
        var errors = methods.Select(method => Errors(method, week)).ToArray();
        return EnsembleWeights.Estimate(
            errors,
            methods.Min(method => At(week).Count(past => past.Corrected.ContainsKey(method))),
            [.. methods.Select(method => method == ForecastMethods.Weighted ? Learnt : 1)]
        );
    }

    /// <summary>
    /// Rates of fewer than four quarters scatter more than the level of the last one, so they begin with less. Without a
    /// closed quarter they are the CRM's, learnt from nothing here.
    /// </summary>
    private double Learnt =>
        quarters.Count == 0 ? 1 : Math.Min(quarters.Count, EnoughQuarters) / (double)EnoughQuarters;

    /// <summary>How wide the range must be at a week.</summary>
    public RangeRule Range(int week) =>
        RangeRule.Estimate(
            [.. Near(week).Select(past => (past.LogError, past.RelativeSpread, past.Score))],
            At(week).Count()
        );

    /// <summary>The record of the last eight quarters at a week, newest last.</summary>
    public IEnumerable<WeekRecord> At(int week) => Recent(week);

    /// <summary>A point with corrections, weights and range by the quarters before it.</summary>
    private WeekRecord Judge(QuarterReplay.ReplayPoint point, int week)
    {
        var judged = new WeekRecord { Calls = point.Calls };
        var present = components.Where(method => point.Ratio(method) is not null).ToArray();
        foreach (var method in present)
        {
            judged.Raw[method] = point.Ratios[method];
            var fair = judged.Raw[method] + (method == ForecastMethods.Commit ? ByHabits(point, week) : 0);
            judged.Corrected[method] = Math.Max(point.Booked, fair * Correction(method, week).Factor);
        }

        string[] counting = [.. present.Where(point.IsGiven)];
        if (counting.Length > 0)
        {
            Blend(judged, point, counting, week);
        }

        return judged;
    }

    /// <summary>What the callers' habits change, as a share of the actual.</summary>
    private double ByHabits(QuarterReplay.ReplayPoint point, int week)
    {
        var habits = Habits(week);
        return point.Calls.Sum(call => call.Called * (habits.FactorOf(call.SellerId, call.ManagerId) - 1));
    }

    /// <summary>The ensemble of a point and its range.</summary>
    private void Blend(WeekRecord judged, QuarterReplay.ReplayPoint point, string[] present, int week)
    {
        var weights = Weights(present, week);
        var ensemble = present.Select((method, place) => weights[place] * judged.Corrected[method]).Sum();
        var rule = Range(week);
        var spread = rule.Deviation(point.Spread * point.Spread, ensemble, point.Booked);
        judged.Corrected[ForecastMethods.Ensemble] = ensemble;
        judged.LogError = -Math.Log(ensemble);
        judged.RelativeSpread = point.Spread / ensemble;
        judged.Score = spread > 0 ? (1 - ensemble) / spread : 0;
        judged.Low = Math.Max(point.Booked, ensemble + (rule.Low * spread));
        judged.High = ensemble + (rule.High * spread);
    }

    /// <summary>ln(corrected ÷ actual) of a method at the week and three weeks around it.</summary>
    private List<double> Errors(string method, int week) =>
        [
            .. Near(week)
                .Where(past => past.Corrected.ContainsKey(method))
                .Select(past => Math.Log(past.Corrected[method])),
        ];

    /// <summary>The records at a week and the grid points beside it, of eight quarters.</summary>
    private IEnumerable<WeekRecord> Near(int week) =>
        new[] { week - GridStep, week, week + GridStep }
            .Where(near => near is >= 0 and < QuarterWeek.Count)
            .SelectMany(Recent);

    /// <summary>The newest eight quarters that have a record at a week.</summary>
    private IEnumerable<WeekRecord> Recent(int week) =>
        quarters
            .Skip(Math.Max(0, quarters.Count - LearningWindow.Quarters))
            .Select(weeks => weeks[week])
            .OfType<WeekRecord>()
            .Where(past => past.Corrected.Count > 0);

    /// <summary>What a past quarter's week says about the methods, each as it would have been given then.</summary>
    internal sealed class WeekRecord
    {
        /// <summary>Raw forecast ÷ actual by method.</summary>
        public Dictionary<string, double> Raw { get; } = new(StringComparer.Ordinal);

        /// <summary>Corrected forecast ÷ actual by method, the ensemble among them.</summary>
        public Dictionary<string, double> Corrected { get; } = new(StringComparer.Ordinal);

        /// <summary>The sellers' own calls.</summary>
        public IReadOnlyList<CallHabits.PastCall> Calls { get; init; } = [];

        /// <summary>The ends of the range ÷ actual.</summary>
        public double Low { get; set; }

        /// <summary>The upper end ÷ actual.</summary>
        public double High { get; set; }

        /// <summary>ln(actual ÷ forecast) of the ensemble.</summary>
        public double LogError { get; set; }

        /// <summary>Standard deviation by deals ÷ forecast of the ensemble.</summary>
        public double RelativeSpread { get; set; }

        /// <summary>(actual − forecast) ÷ s of the ensemble.</summary>
        public double Score { get; set; }

        /// <summary>Whether the range held the actual.</summary>
        public bool IsCovered => Low <= 1 && 1 <= High;
    }
}
