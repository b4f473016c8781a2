using NodaTime;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Book.Norms.Risk;

/// <summary>From where on something counts as a risk, for the signals of today as for counting in the past.</summary>
public static class RiskThresholds
{
    /// <summary>A norm of fewer deals is not used.</summary>
    public const int EnoughDeals = 10;

    /// <summary>A buyer's silence is never worth a signal before.</summary>
    public const int LeastSilentDays = 14;

    /// <summary>A signal of the buyer counts for so many days.</summary>
    public const int SignalDays = 120;

    /// <summary>A stage that went back counts for so many days.</summary>
    public const int RegressionDays = 60;

    /// <summary>An amount is compared with the one so many days before.</summary>
    public const int AmountDays = 30;

    /// <summary>A cut of so great a share counts.</summary>
    public const double AmountCut = 0.1;

    private static readonly HashSet<string> Objections = new(StringComparer.Ordinal)
    {
        SignalKinds.ChampionChanged,
        SignalKinds.CompetitorNamed,
        SignalKinds.CompetitorPricing,
        SignalKinds.DiscountRequested,
        SignalKinds.LegalObjection,
        SignalKinds.WorksCouncilConcern,
        SignalKinds.BudgetPending,
    };

    /// <summary>
    /// Days without the buyer taking part, above which a deal counts as inactive: max(14, P80 of won deals' longest
    /// silences).
    /// </summary>
    public static double Silence(WonNorms won) => Math.Max(LeastSilentDays, Enough(won.SilentDays)?.P80 ?? 0);

    /// <summary>
    /// Days in a stage above which a deal counts as stalled: P75 of won deals; null where too few are known.
    /// </summary>
    /// <param name="won">How won deals went.</param>
    /// <param name="stage">An open stage.</param>
    public static Percentiles? StageAge(WonNorms won, Stage stage) => Enough(won.DaysInStage(stage));

    /// <summary>A norm, where it rests on enough deals to be used.</summary>
    public static Percentiles? Enough(Percentiles? norm) => norm?.Count >= EnoughDeals ? norm : null;

    /// <summary>Whether a signal of this kind speaks against the deal.</summary>
    public static bool IsObjection(string kind) => Objections.Contains(kind);

    /// <summary>Whether something on a day still counts.</summary>
    /// <param name="on">The day of the event.</param>
    /// <param name="today">The day of the view, which counts; later days do not.</param>
    /// <param name="days">How many days back count, today among them.</param>
    public static bool IsWithin(LocalDate on, LocalDate today, int days) => on > today.PlusDays(-days) && on <= today;
}
