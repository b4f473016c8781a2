using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Statistics;
using RevBot.Skills.Statistics.Algebra;

namespace RevBot.Skills.Forecast.Timing;

/// <summary>Follows deals through the same windows: what the windows themselves contribute is worked out once.</summary>
internal sealed class WindowHazards
{
    private readonly TimingWindow[] windows;
    private readonly FeatureLayout level;
    private readonly FeatureLayout pace;
    private readonly HazardFit fit;
    private readonly double[] horizons;
    private readonly double[] shares;
    private readonly double[] winCommon;
    private readonly double[] loseCommon;

    /// <summary>Works out what the windows contribute.</summary>
    /// <param name="windows">All counted from the day of the snapshots.</param>
    /// <param name="level">Columns that count the same in every window.</param>
    /// <param name="pace">Columns that count with the distance.</param>
    /// <param name="fit">Coefficients of both layouts and of the terms of a window, in this order.</param>
    public WindowHazards(TimingWindow[] windows, FeatureLayout level, FeatureLayout pace, HazardFit fit)
    {
        (this.windows, this.level, this.pace, this.fit) = (windows, level, pace, fit);
        horizons = Array.ConvertAll(windows, window => WindowTerms.Horizon(window));
        shares = Array.ConvertAll(windows, window => window.Share);
        winCommon = Common(fit.Win);
        loseCommon = Common(fit.Lose);
    }

    /// <summary>The windows.</summary>
    public IReadOnlyList<TimingWindow> Windows => windows;

    /// <summary>The chances of being won, lost and open, window by window, for a deal as it is known on the windows' day.</summary>
    public RiskCurve Of(DealSnapshot deal)
    {
        Span<double> wins = stackalloc double[windows.Length];
        Span<double> losses = stackalloc double[windows.Length];
        Fill(deal, wins, losses);
        return CompetingRisks.Follow(wins, losses);
    }

    /// <summary>The chances of being won alone, as <see cref="Of"/> gives them: for those who look at very many deals.</summary>
    /// <param name="deal">As it is known on the windows' day.</param>
    /// <param name="won">Is filled, one a window.</param>
    public void WinsOf(DealSnapshot deal, Span<double> won)
    {
        Span<double> losses = stackalloc double[windows.Length];
        Fill(deal, won, losses);
        CompetingRisks.FollowWins(won, losses);
    }

    private void Fill(DealSnapshot deal, Span<double> wins, Span<double> losses)
    {
        Span<double> levels = stackalloc double[level.Width];
        Span<double> paces = stackalloc double[pace.Width];
        level.Encode(deal, levels);
        pace.Encode(deal, paces);
        var (winLevel, winPace) = Scores(fit.Win, levels, paces);
        var (loseLevel, losePace) = Scores(fit.Lose, levels, paces);
        for (var place = 0; place < windows.Length; place++)
        {
            ref readonly var window = ref windows[place];
            var stated = WindowTerms.PlaceOf(window, deal.WeeksToClose);
            var (win, lose) = CompetingRisks.Hazards(
                winLevel + (horizons[place] * winPace) + winCommon[place] + Stated(fit.Win, place, stated),
                loseLevel + (horizons[place] * losePace) + loseCommon[place] + Stated(fit.Lose, place, stated)
            );
            (wins[place], losses[place]) = (win * shares[place], lose * shares[place]);
        }
    }

    private double[] Common(double[] coefficients)
    {
        Span<double> row = stackalloc double[WindowTerms.CommonWidth];
        var of = coefficients.AsSpan(level.Width + pace.Width, row.Length);
        var scores = new double[windows.Length];
        for (var place = 0; place < scores.Length; place++)
        {
            WindowTerms.WriteCommon(windows[place], row);
            scores[place] = Vectors.Dot(row, of);
        }

        return scores;
    }

    private (double Level, double Pace) Scores(double[] coefficients, Span<double> levels, Span<double> paces) =>
        (
            Vectors.Dot(levels, coefficients.AsSpan(0, level.Width)),
            Vectors.Dot(paces, coefficients.AsSpan(level.Width, pace.Width))
        );

    private double Stated(double[] coefficients, int place, int stated)
    {
        var terms = coefficients.AsSpan(level.Width + pace.Width + WindowTerms.CommonWidth);
        return terms[stated] + (WindowTerms.IsStated(stated) ? horizons[place] * terms[^1] : 0);
    }
}
