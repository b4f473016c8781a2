using RevBot.Data.Calendar;
using RevBot.Skills;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Answers;

/// <summary>The last line of an answer: as of when, how old the data are, which days and deals were counted.</summary>
public static class TrustLine
{
    /// <summary>One line.</summary>
    public static string Of(SkillResult result, DataState state)
    {
        var parts = new List<string> { $"As of {FactFormat.Date(state.Today)}", state.Age };
        if (result is { Period: { } period, From: { } from, To: { } to })
        {
            var days = FactFormat.Days(Dates.FromIso(from)!.Value, Dates.FromIso(to)!.Value);
            var name = FactFormat.Period(period);
            parts.Add(name == days ? days : $"{name}: {days}");
        }

        if (result.Filter is { } filter)
        {
            parts.Add($"only {filter}");
        }

        return string.Join(" · ", parts);
    }
}
