using RevBot.Data.Calendar;
using RevBot.Skills;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Wording.Grounding;

/// <summary>The facts around an answer, which its first sentence and its trust line say: days, filter, age of the data.</summary>
internal static class SurroundingFacts
{
    public const string From = "from";

    public const string To = "to";

    public static IReadOnlyList<Fact> Collect(SkillResult result, DataState state)
    {
        var facts = new FactList()
            .Add("today", "As of", state.Today, "the day of the view")
            .Add("data_age", "Age of the data", FactValue.Name(state.Age), "since the newest loading ended");
        if (result is { Period: { } period, From: { } from, To: { } to })
        {
            facts
                .Add("asked_period", "Period", FactValue.Name(FactFormat.Period(period)), "as asked, or the usual one")
                .Add(From, "First day", Dates.FromIso(from), "of the period, included")
                .Add(To, "Last day", Dates.FromIso(to), "of the period, included");
        }

        return facts
            .Add(
                "filter",
                "Filter",
                result.Filter is { } filter ? FactValue.Name(filter) : null,
                "which deals were counted"
            )
            .Facts;
    }
}
