using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Skills.Statistics;

namespace RevBot.Skills.Scorecards;

/// <summary>
/// How much somebody's deals were worked on, week by week: activities ÷ open deals, in the sixteen weeks up to the
/// data's last day. The last four are tested against the twelve before them, so ups and downs from week to week are the
/// yardstick.
/// </summary>
internal sealed class ActivityWeeks
{
    /// <summary>How many weeks are looked at.</summary>
    public const int Weeks = Recent + Earlier;

    private const int Recent = 4;
    private const int Earlier = 12;
    private const int DaysPerWeek = 7;
    private const double LeastBefore = 24;
    private readonly double[] activities = new double[Weeks];
    private readonly double[] openDays = new double[Weeks];

    /// <summary>The first day of the sixteen weeks that end on a day.</summary>
    public static LocalDate FirstDay(LocalDate last) => last.PlusDays(1 - (Weeks * DaysPerWeek));

    /// <summary>
    /// Adds a deal by the days on which it was open; one whose owner changed since the first week changes nothing, because
    /// its weeks belong to two people.
    /// </summary>
    public void Add(ScopedBook book, Deal deal, in DealState state)
    {
        var first = FirstDay(book.DataDay);
        if (deal.CreatedOn is not { } created || (!state.IsOpen && (state.CloseOn is not { } close || close < first)))
        {
            return;
        }

        if (HasMoved(book, deal, state, first))
        {
            return;
        }

        var last = book.DataDay;
        AddOpenDays(first, created, state.IsOpen ? last : LocalDate.Min(state.CloseOn!.Value, last));
        AddActivities(first, last, deal.Activities);
    }

    /// <summary>Adds what others have.</summary>
    public void Add(ActivityWeeks other)
    {
        for (var week = 0; week < Weeks; week++)
        {
            activities[week] += other.activities[week];
            openDays[week] += other.openDays[week];
        }
    }

    /// <summary>The last four weeks against the twelve before; null where a week has no open deal or the twelve fewer than 24 activities.</summary>
    public TwoMeans? Test()
    {
        var rates = new double[Weeks];
        for (var week = 0; week < Weeks; week++)
        {
            if (openDays[week] <= 0)
            {
                return null;
            }

            rates[week] = activities[week] / (openDays[week] / DaysPerWeek);
        }

        return activities[..Earlier].Sum() < LeastBefore ? null : TwoMeans.Of(rates[..Earlier], rates[Earlier..]);
    }

    // One look-up: a deal that somebody else had at the beginning.
    private static bool HasMoved(ScopedBook book, Deal deal, in DealState state, LocalDate first) =>
        deal.TryAt(Data.Calendar.Dates.CloseOf(first.PlusDays(-1), book.Company.Zone), out var then)
        && then.Owner?.Id != state.Owner?.Id;

    private void AddOpenDays(LocalDate first, LocalDate created, LocalDate last)
    {
        var from = NodaTime.Period.DaysBetween(first, LocalDate.Max(first, created));
        var to = NodaTime.Period.DaysBetween(first, last);
        for (var day = from; day <= to; day++)
        {
            openDays[day / DaysPerWeek]++;
        }
    }

    private void AddActivities(LocalDate first, LocalDate last, ActivityLog log)
    {
        for (var index = log.Days - 1; index >= 0 && log[index].Day >= first; index--)
        {
            if (log[index].Day <= last)
            {
                activities[NodaTime.Period.DaysBetween(first, log[index].Day) / DaysPerWeek] += log[index].Total;
            }
        }
    }
}
