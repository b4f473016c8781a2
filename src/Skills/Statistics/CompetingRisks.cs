namespace RevBot.Skills.Statistics;

/// <summary>
/// A deal in each week is won, lost or stays open: discrete-time hazards from two log-odds (won rather than open, lost
/// rather than open), and what follows from them week by week. The two log-odds may be fitted apart, each without the rows
/// of the other outcome.
/// Source: J. D. Singer and J. B. Willett, "It's about time", Journal of Educational Statistics 18 (1993), 155-195; C. B.
/// Begg and R. Gray, "Calculation of polychotomous logistic regression parameters using individualized regressions",
/// Biometrika 71 (1984), 11-18.
/// </summary>
public static class CompetingRisks
{
    /// <summary>
    /// The chances that an open deal is won and lost in a week: e^ηw and e^ηl, each ÷ (1 + e^ηw + e^ηl). With that of
    /// staying open they make 1.
    /// </summary>
    /// <param name="etaWin">Log-odds of being won rather than staying open.</param>
    /// <param name="etaLose">Log-odds of being lost rather than staying open.</param>
    public static (double Win, double Lose) Hazards(double etaWin, double etaLose)
    {
        // The largest of the three exponents is 0, so that none overflows.
        var shift = Math.Max(0, Math.Max(etaWin, etaLose));
        var (stay, win, lose) = (shift > 0 ? Math.Exp(-shift) : 1, Math.Exp(etaWin - shift), Math.Exp(etaLose - shift));
        var all = stay + win + lose;
        return (win / all, lose / all);
    }

    /// <summary>
    /// Follows a deal through weeks of given hazards: S₀ = 1; won in week k: Sₖ₋₁·hₖ(win), lost likewise;
    /// Sₖ = Sₖ₋₁(1 − hₖ(win) − hₖ(lose)).
    /// </summary>
    /// <param name="winHazards">The chance of an open deal to be won in each week.</param>
    /// <param name="loseHazards">The chance to be lost, as many.</param>
    /// <exception cref="ArgumentException">There are more of the one than of the other.</exception>
    public static RiskCurve Follow(ReadOnlySpan<double> winHazards, ReadOnlySpan<double> loseHazards)
    {
        if (winHazards.Length != loseHazards.Length)
        {
            throw new ArgumentException("Each week needs both hazards.", nameof(loseHazards));
        }

        var weeks = winHazards.Length;
        var curve = new RiskCurve(new double[weeks], new double[weeks], new double[weeks]);
        var open = 1.0;
        for (var week = 0; week < weeks; week++)
        {
            curve.Won[week] = open * winHazards[week];
            curve.Lost[week] = open * loseHazards[week];
            open *= Math.Max(0, 1 - winHazards[week] - loseHazards[week]);
            curve.Open[week] = open;
        }

        return curve;
    }

    /// <summary>Turns the hazards of winning into the chances of being won in each week (see <see cref="Follow"/>), in place.</summary>
    /// <param name="wins">The chance of an open deal to be won in each week; becomes that of being won in it.</param>
    /// <param name="loseHazards">The chance to be lost, as many.</param>
    internal static void FollowWins(Span<double> wins, ReadOnlySpan<double> loseHazards)
    {
        var open = 1.0;
        for (var week = 0; week < wins.Length; week++)
        {
            var hazard = wins[week];
            wins[week] = open * hazard;
            open *= Math.Max(0, 1 - hazard - loseHazards[week]);
        }
    }
}
