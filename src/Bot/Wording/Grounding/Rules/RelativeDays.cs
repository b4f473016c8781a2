using NodaTime;
using RevBot.Bot.Wording.Grounding.Premises;
using RevBot.Data.Calendar;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Wording.Grounding.Rules;

/// <summary>Whether "this quarter", "last week" or "Monday" is what an answer is about.</summary>
internal static class RelativeDays
{
    public static bool Holds(string relative, IReadOnlyList<Premise> premises, GroundingContext context) =>
        IsSaid(relative, premises, context) || (context.Today is { } today && IsMeant(relative, premises, today));

    // The person's own words, or those of the functions: "Change this week".
    private static bool IsSaid(string relative, IReadOnlyList<Premise> premises, GroundingContext context)
    {
        if (
            context
                .Statements.Prepend(context.Question)
                .Append(context.Draft)
                .Any(text => text.Contains(relative, StringComparison.OrdinalIgnoreCase))
        )
        {
            return true;
        }

        var words = relative.Split(' ');
        return words.Length == 2
            && words[0] == "this"
            && premises.Any(premise =>
                premise.Label.Contains(words[1], StringComparer.Ordinal)
                && premise.Label.Contains("change", StringComparer.Ordinal)
            );
    }

    private static bool IsMeant(string relative, IReadOnlyList<Premise> premises, LocalDate today)
    {
        var days = premises
            .Where(premise => premise.Value?.Unit == FactUnit.Date)
            .ToLookup(
                premise => premise.Id,
                premise => Dates.FromIso(premise.Value!.Text!)!.Value,
                StringComparer.Ordinal
            );
        if (!relative.Contains(' ', StringComparison.Ordinal))
        {
            return days.SelectMany(same => same)
                .Any(day => day.DayOfWeek.ToString().Equals(relative, StringComparison.OrdinalIgnoreCase));
        }

        return days[SurroundingFacts.From].FirstOrDefault() is var from
            && days[SurroundingFacts.To].FirstOrDefault() is var to
            && Lasts(
                relative[(relative.IndexOf(' ', StringComparison.Ordinal) + 1)..],
                NodaTime.Period.Between(from, to, PeriodUnits.Days).Days + 1
            )
            && Lies(relative, from, to, today);
    }

    private static bool Lasts(string unit, int days) =>
        unit switch
        {
            "week" => days == 7,
            "month" => days is >= 28 and <= 35,
            "quarter" => days is >= 84 and <= 98,
            _ => days is >= 360 and <= 372,
        };

    private static bool Lies(string relative, LocalDate from, LocalDate to, LocalDate today)
    {
        var length = NodaTime.Period.Between(from, to, PeriodUnits.Days).Days + 1;
        return relative[0] switch
        {
            't' => from <= today && today <= to,
            'l' => to < today && today <= to.PlusDays(length + 5),
            _ => from > today && from <= today.PlusDays(length + 5),
        };
    }
}
