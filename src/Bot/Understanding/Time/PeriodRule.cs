using System.Text.RegularExpressions;
using RevBot.Data.Calendar;

namespace RevBot.Bot.Understanding.Time;

/// <summary>A way of naming a period.</summary>
/// <param name="Pattern">What it looks like in a canonical message.</param>
/// <param name="Read">What it names; null where it names nothing after all.</param>
internal sealed record PeriodRule(Regex Pattern, Func<GroupCollection, Today, Period?> Read)
{
    /// <summary>Whether it names the end of the period.</summary>
    public bool IsEnd { get; init; }

    /// <summary>Whether it names a month without its year.</summary>
    public bool IsBareMonth { get; init; }
}
