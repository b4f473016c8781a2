using NodaTime;
using RevBot.Data.Book.Rows;
using RevBot.Data.Calendar;

namespace RevBot.Data.Book.Deals;

/// <summary>A deal's activities by day, oldest first. Days are of the reporting zone.</summary>
public readonly ref struct ActivityLog
{
    private readonly ReadOnlySpan<ActivityItem> items;

    internal ActivityLog(ReadOnlySpan<ActivityItem> items) => this.items = items;

    /// <summary>How many days with activity.</summary>
    public int Days => items.Length;

    /// <summary>A day, oldest first.</summary>
    public ActivityDay this[int index] =>
        new(Dates.FromNumber(items[index].Day), items[index].Outbound, items[index].Inbound, items[index].Meetings);

    /// <summary>The last day with any activity up to and with a day; null for none.</summary>
    public LocalDate? LastOn(LocalDate day)
    {
        var end = CountUpTo(Dates.ToNumber(day));
        return end == 0 ? null : Dates.FromNumber(items[end - 1].Day);
    }

    /// <summary>The last day up to and with a day on which the buyer took part; null for none.</summary>
    public LocalDate? LastTwoWayOn(LocalDate day)
    {
        for (var index = CountUpTo(Dates.ToNumber(day)) - 1; index >= 0; index--)
        {
            if (items[index].Inbound + items[index].Meetings > 0)
            {
                return Dates.FromNumber(items[index].Day);
            }
        }

        return null;
    }

    /// <summary>Activities from a day to another, both included.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day; before the first nothing is counted.</param>
    public int CountBetween(LocalDate first, LocalDate last)
    {
        var (from, to) = (Dates.ToNumber(first), Dates.ToNumber(last));
        var count = 0;
        foreach (ref readonly var item in items)
        {
            if (item.Day >= from && item.Day <= to)
            {
                count += item.Outbound + item.Inbound + item.Meetings;
            }
        }

        return count;
    }

    /// <summary>Activities in which the buyer took part, from a day to another, both included.</summary>
    public int TwoWayBetween(LocalDate first, LocalDate last) =>
        TwoWayBetween(Dates.ToNumber(first), Dates.ToNumber(last));

    /// <summary>The same for days as yyyymmdd, for those who ask about very many deals.</summary>
    public int TwoWayBetween(int first, int last)
    {
        var count = 0;
        for (var index = CountUpTo(last) - 1; index >= 0 && items[index].Day >= first; index--)
        {
            count += items[index].Inbound + items[index].Meetings;
        }

        return count;
    }

    /// <summary>How many items lie on or before a day.</summary>
    private int CountUpTo(int day)
    {
        var (low, high) = (0, items.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = items[middle].Day <= day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
