using NodaTime;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Book.Norms.Risk;

namespace RevBot.Skills.Risk.Rules;

/// <summary>
/// A deal under examination, as it stands at the view's instant. What costs work to look up is looked up once, when the
/// first rule asks for it.
/// </summary>
internal sealed class RiskSubject(RiskYardstick against, Deal deal)
{
    private DealCourse? course;
    private IReadOnlyList<Contact>? contacts;
    private IReadOnlyList<Signal>? signals;

    /// <summary>What the deal is measured against.</summary>
    public RiskYardstick Against { get; } = against;

    /// <summary>The deal.</summary>
    public Deal Deal { get; } = deal;

    /// <summary>How the deal stands at the instant of the view.</summary>
    public DealState State { get; } = deal.Now;

    /// <summary>The day as of which time drives signals: the view's, or the data's last where that is earlier.</summary>
    public LocalDate Today => Against.Book.DataDay;

    /// <summary>The moves of its stage and close date so far.</summary>
    public DealCourse Course => course ??= Deal.Course;

    /// <summary>The buyer's people that are known by now.</summary>
    public IReadOnlyList<Contact> Contacts => contacts ??= Deal.Contacts;

    /// <summary>Days since the deal came into its stage.</summary>
    public int DaysInStage => DaysSince(Against.Book.Company.DayOf(Course.InStageSince));

    /// <summary>Whether its stage lies in the later half of the process.</summary>
    public bool IsPastMiddle => Against.IsPastMiddle(State.Stage);

    /// <summary>Whether its stage is the last one before closing.</summary>
    public bool IsInLastStage => Against.IsLast(State.Stage);

    /// <summary>
    /// The newest signal of some kinds among those of the last 120 days, today included; of equally new ones the last.
    /// Null for none.
    /// </summary>
    public Signal? Newest(params ReadOnlySpan<string> kinds)
    {
        signals ??= Deal.Signals;
        Signal? newest = null;
        for (var place = 0; place < signals.Count; place++)
        {
            var signal = signals[place];
            if (
                kinds.Contains(signal.Kind, StringComparer.Ordinal)
                && IsWithin(DayOf(signal), RiskThresholds.SignalDays)
                && (newest is not { } found || signal.OccurredAt >= found.OccurredAt)
            )
            {
                newest = signal;
            }
        }

        return newest;
    }

    /// <summary>The day of a signal, in the reporting zone.</summary>
    public LocalDate DayOf(in Signal signal) => Against.Book.Company.DayOf(signal.OccurredAt);

    /// <summary>Whole days from a day to the view's; negative for a day to come.</summary>
    public int DaysSince(LocalDate day) => Period.DaysBetween(day, Today);

    /// <summary>Whether a day lies in the last so many days, today included.</summary>
    public bool IsWithin(LocalDate day, int days) => RiskThresholds.IsWithin(day, Today, days);
}
