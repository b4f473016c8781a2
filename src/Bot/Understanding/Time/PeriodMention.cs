using RevBot.Data.Calendar;

namespace RevBot.Bot.Understanding.Time;

/// <summary>A period named in the canonical message.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Period">What it names.</param>
/// <param name="IsEnd">Whether the end of the period was named: "end of month".</param>
internal sealed record PeriodMention(int Start, int Length, Period Period, bool IsEnd)
{
    /// <summary>Whether a month without its year was named.</summary>
    public bool IsBareMonth { get; init; }
}
