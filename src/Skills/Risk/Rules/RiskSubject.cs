using NodaTime;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Book.Norms.Risk;

namespace RevBot.Skills.Risk.Rules;

/// <summary>A deal under examination. What needs work is looked up once, when the first rule asks.</summary>
internal sealed class RiskSubject(RiskYardstick against, Deal deal)
{
    private DealCourse? course;
    private IReadOnlyList<Contact>? contacts;
    private IReadOnlyList<Signal>? signals;

    public RiskYardstick Against { get; } = against;

    public Deal Deal { get; } = deal;

    public DealState State { get; } = deal.Now;

    public LocalDate Today => Against.Book.Today;

    public DealCourse Course => course ??= Deal.Course;

    public IReadOnlyList<Contact> Contacts => contacts ??= Deal.Contacts;

    /// <summary>Days since the deal came into its stage.</summary>
    public int DaysInStage => DaysSince(Against.Book.Company.DayOf(Course.InStageSince));

    public bool IsPastMiddle => Against.IsPastMiddle(State.Stage);

    public bool IsInLastStage => Against.IsLast(State.Stage);

    /// <summary>The newest signal of some kinds that still counts; null for none.</summary>
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

    public int DaysSince(LocalDate day) => Period.DaysBetween(day, Today);

    /// <summary>Whether a day lies in the last so many days, today included.</summary>
    public bool IsWithin(LocalDate day, int days) => RiskThresholds.IsWithin(day, Today, days);
}
