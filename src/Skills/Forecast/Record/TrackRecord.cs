using RevBot.Skills.Forecast.Calls;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.Statistics;

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

    /// <summary>Fewer looks at past quarters cannot tell whether past bookings help.</summary>
    private const int EnoughLooks = 4;

    /// <summary>Grid points of a quarter resemble each other, so three of them count as one.</summary>
    private const double LooksPerIndependentOne = 3;

    /// <summary>What is still to come counts as at least so much of a forecast.</summary>
    private const double LeastToCome = 0.05;

    private readonly List<WeekRecord?[]> quarters = [];

    /// <summary>How many quarters are in it, newest last.</summary>
    public int Quarters => quarters.Count;

    /// <summary>A week of a quarter, from 0 (oldest) on; null where there was nothing to measure by.</summary>
    public WeekRecord? Of(int quarter, int week) => quarters[quarter][week];

    /// <param name="replays">Oldest first.</param>
    public static TrackRecord Walk(IEnumerable<QuarterReplay> replays)
    {
        var record = new TrackRecord();
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
    /// The correction of a method at a week; of the model only from the mean of the outcomes to their middle, because it is
    /// fitted to the quarters of its record: what it missed in them it has learnt, and would correct twice. Its correction
    /// is of what is still to come, so it needs nothing of the deals of others.
    /// </summary>
    public BiasCorrection Correction(string method, int week)
    {
        WeekRecord[] past = [.. At(week).Where(past => past.Raw.ContainsKey(method))];
        if (past.Length == 0)
        {
            return BiasCorrection.Leaning(0);
        }

        return method == ForecastMethods.Model
            ? BiasCorrection.Leaning(
                -past.Average(one => one.VarianceOf(method) / Math.Max(LeastToCome, one.ToCome(method))) / 2
            )
            : BiasCorrection.Estimate(
                [.. past.Select(one => -Math.Log(one.Raw[method]))],
                -past.Average(one => one.VarianceOf(method)) / 2
            );
    }

    /// <summary>How sellers' calls at a week missed against each other.</summary>
    public CallHabits Habits(int week) => new([.. At(week).Select(past => past.Calls)]);

    /// <summary>
    /// The weights of some methods at a week. Beside a model, past bookings count as far as the record says that the blend
    /// with them beats the one without: Φ(t), with t the mean difference of the two squared errors ÷ its standard error.
    /// Both erred in the same quarters, so this tells them apart far sooner than the error of each.
    /// </summary>
    public double[] Weights(IReadOnlyList<string> methods, int week)
    {
        var all = ByErrors(methods, week);
        if (!IsDuel(methods))
        {
            return all;
        }

        var trust = TrustInBookings(week);
        var without = WithoutBookings(methods, week);
        return [.. all.Zip(without, (one, other) => (trust * one) + ((1 - trust) * other))];
    }

    private static bool IsDuel(IReadOnlyList<string> methods) =>
        methods.Contains(ForecastMethods.Model, StringComparer.Ordinal)
        && methods.Contains(ForecastMethods.Bookings, StringComparer.Ordinal);

    private double[] WithoutBookings(IReadOnlyList<string> methods, int week)
    {
        string[] others = [.. methods.Where(method => method != ForecastMethods.Bookings)];
        var weights = ByErrors(others, week);
        return [.. methods.Select(method => Array.IndexOf(others, method) is >= 0 and var place ? weights[place] : 0)];
    }

    /// <summary>0..1; a half where the record is too short to tell.</summary>
    private double TrustInBookings(int week)
    {
        double[] gains = [.. Near(week).Select(past => past.GainByBookings).OfType<double>()];
        if (gains.Length < EnoughLooks)
        {
            return 0.5;
        }

        var mean = gains.Average();
        var scatter = gains.Sum(gain => (gain - mean) * (gain - mean)) / (gains.Length - 1);
        var error = Math.Sqrt(scatter / (gains.Length / LooksPerIndependentOne));
        return error > 0 ? Normal.Below(mean / error) : 0.5;
    }

    private double[] ByErrors(IReadOnlyList<string> methods, int week)
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
        var judged = new WeekRecord { Point = point };
        foreach (var (method, raw) in point.Ratios)
        {
            var factor = Correction(method, week).Factor;
            judged.Corrected[method] =
                method == ForecastMethods.Model
                    ? BiasCorrection.OfTheRest(raw, point.Booked, factor)
                    : Math.Max(
                        point.Booked,
                        (raw + (method == ForecastMethods.Commit ? ByHabits(point, week) : 0)) * factor
                    );
        }

        string[] counting = [.. ForecastMethods.Components.Where(point.Ratios.ContainsKey).Where(point.IsGiven)];
        if (counting.Length > 0)
        {
            Blend(judged, counting, week);
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
    private void Blend(WeekRecord judged, string[] methods, int week)
    {
        var point = judged.Point;
        double Of(double[] weights) => methods.Zip(weights, (one, weight) => weight * judged.Corrected[one]).Sum();
        if (IsDuel(methods))
        {
            var (with, without) = (Math.Log(Of(ByErrors(methods, week))), Math.Log(Of(WithoutBookings(methods, week))));
            judged.GainByBookings = (without * without) - (with * with);
        }

        var ensemble = Of(Weights(methods, week));
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
        /// <summary>What was forecast then.</summary>
        public required QuarterReplay.ReplayPoint Point { get; init; }

        /// <summary>Raw forecast ÷ actual by method.</summary>
        public IReadOnlyDictionary<string, double> Raw => Point.Ratios;

        /// <summary>Corrected forecast ÷ actual by method, the ensemble among them.</summary>
        public Dictionary<string, double> Corrected { get; } = new(StringComparer.Ordinal);

        /// <summary>The sellers' own calls.</summary>
        public IReadOnlyList<CallHabits.PastCall> Calls => Point.Calls;

        /// <summary>The squared log error of the blend without past bookings − that of the one with them; null without a model.</summary>
        public double? GainByBookings { get; set; }

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

        /// <summary>The variance by deals and new revenue ÷ the method's forecast squared.</summary>
        public double VarianceOf(string method) => Point.Spread * Point.Spread / (Raw[method] * Raw[method]);

        /// <summary>The share of the method's forecast that was not booked.</summary>
        public double ToCome(string method) => 1 - (Point.Booked / Raw[method]);

        /// <summary>Whether the range held the actual.</summary>
        public bool IsCovered => Low <= 1 && 1 <= High;
    }
}
