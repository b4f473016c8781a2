using System.Globalization;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Scenario.Adjustments;

/// <summary>
/// A win rate that becomes a value ("20%") or moves by points, held against won ÷ (won + lost) by count of the last four
/// closed quarters: the chances of all deals concerned are scaled by the new rate ÷ the old one.
/// </summary>
/// <param name="Usual">The rate of the last four closed quarters, 0..1.</param>
/// <param name="Supposed">The rate that is supposed, 0..1.</param>
internal sealed record SupposedRate(double Usual, double Supposed)
{
    private const int Quarters = 4;
    private const int FewestClosed = 10;

    /// <summary>What chances are multiplied by.</summary>
    public double Factor => Supposed / Usual;

    /// <summary>In words, for the notes of the answer.</summary>
    public string Basis =>
        $"A win rate of {Wording.Percent(Supposed)} is held against {Wording.Percent(Usual)} of the last four closed quarters, so chances are taken × {Factor.ToString("0.##", CultureInfo.InvariantCulture)}.";

    /// <summary>The rate that an adjustment gives; null where it gives none.</summary>
    /// <exception cref="SkillInputException">It cannot be read, or too few deals closed to hold it against.</exception>
    public static SupposedRate? Parse(ScopedBook book, DealSelection selection, ScenarioAdjustment given)
    {
        if (string.IsNullOrWhiteSpace(given.To) && string.IsNullOrWhiteSpace(given.By))
        {
            return null;
        }

        var usual = UsualOf(book, selection);
        var supposed = string.IsNullOrWhiteSpace(given.To)
            ? usual + ShareOf(given.By ?? string.Empty, -1)
            : ShareOf(given.To, 0);
        return new(usual, Math.Clamp(supposed, 0, 1));
    }

    /// <summary>Won ÷ (won + lost) by count of the last four closed quarters.</summary>
    /// <exception cref="SkillInputException">None was won, or fewer than ten closed.</exception>
    private static double UsualOf(ScopedBook book, DealSelection selection)
    {
        var calendar = book.Company.Calendar;
        var last = calendar.Shift(calendar.QuarterOf(book.Today), -1);
        var span = Period.Between(calendar.Shift(last, 1 - Quarters).Start, last.End);
        var (won, lost) = (0, 0);
        foreach (var deal in book.Deals)
        {
            var state = deal.Now;
            if (selection.Matches(deal, state))
            {
                won += state.IsWonIn(span) ? 1 : 0;
                lost += state.IsLostIn(span) ? 1 : 0;
            }
        }

        return won > 0 && won + lost >= FewestClosed
            ? (double)won / (won + lost)
            : throw new SkillInputException(
                "Too few of these deals closed in the last four quarters to say what their win rate is; give a factor instead: 0.9 is 10% less."
            );
    }

    /// <summary>A share as a number, from the least that is allowed to 1.</summary>
    private static double ShareOf(string text, double least) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share)
        && share >= least
        && share <= 1
            ? share
            : throw new SkillInputException(
                $"\"{FilterWords.Quoted(text)}\" is no share; a win rate of 20% is 0.2, five points down are -0.05."
            );
}
