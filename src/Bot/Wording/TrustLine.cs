using RevBot.Data.Calendar;
using RevBot.Skills;
using RevBot.Skills.Facts;
using RevBot.Skills.Reconciliation;

namespace RevBot.Bot.Wording;

/// <summary>
/// The last line of an answer: as of when, how old the data are, whether they match the CRM, which days and deals were
/// counted.
/// </summary>
public static class TrustLine
{
    /// <summary>One line for all results of a message.</summary>
    public static string Write(IReadOnlyList<FunctionAnswer> answers, DataState state)
    {
        SkillResult[] results = [.. answers.Select(answer => answer.Result)];
        var parts = new List<string> { $"As of {FactFormat.Date(state.Today)}", state.Age };
        if (state.Match is { } match && results.Any(result => Bears(match, result)))
        {
            parts.Add(match.Words);
        }

        parts.AddRange(results.Select(Days).OfType<string>().Distinct(StringComparer.Ordinal));
        parts.AddRange(
            results.Select(result => result.Filter).OfType<string>().Distinct(StringComparer.Ordinal).Select(Only)
        );
        return string.Join(" · ", parts);
    }

    /// <summary>The dates that the line names.</summary>
    public static IEnumerable<Fact> Facts(IReadOnlyList<FunctionAnswer> answers, DataState state)
    {
        var facts = new FactList().Add("as_of", "As of", state.Today, "the day of the view");
        if (state.FrozenOn is { } frozen)
        {
            facts.Add("frozen_on", "Extract frozen on", frozen, "the last day of the extract");
        }

        var periods = answers
            .Select(answer => answer.Result)
            .Where(result => result is { From: not null, To: not null });
        foreach (var result in periods.DistinctBy(result => (result.From, result.To)))
        {
            facts
                .Add("first_day", "First day", Dates.FromIso(result.From!), "the first day counted")
                .Add("last_day", "Last day", Dates.FromIso(result.To!), "the last day counted, included");
        }

        return facts.Facts;
    }

    private static bool Bears(CrmState match, SkillResult result) =>
        result is { From: { } from, To: { } to } and not ReconcileResult && match.Bears(from, to);

    private static string Only(string filter) =>
        filter.StartsWith("except ", StringComparison.Ordinal) ? filter : $"only {filter}";

    private static string? Days(SkillResult result)
    {
        if (result is not { Period: { } period, From: { } from, To: { } to })
        {
            return null;
        }

        var days = FactFormat.Days(Dates.FromIso(from)!.Value, Dates.FromIso(to)!.Value);
        var name = FactFormat.Period(period);
        return name == days ? days : $"{name}: {days}";
    }
}
