using System.Globalization;
using RevBot.Data.Book;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Scenario.Adjustments;

namespace RevBot.Skills.Scenario.Presentation;

/// <summary>A scenario in words: "Acme slips; Enterprise at 0.9 of the win rate".</summary>
internal static class AdjustmentPresentation
{
    private const int MostNames = 5;

    /// <summary>All adjustments in one phrase; "nothing changed" for none.</summary>
    /// <param name="book">For the currency.</param>
    /// <param name="adjustments">In their order.</param>
    /// <param name="names">Finds named deals.</param>
    /// <exception cref="SkillInputException">A name fits no open deal, or several.</exception>
    public static string Describe(ScopedBook book, IReadOnlyList<Adjustment> adjustments, Lazy<DealArgument> names) =>
        adjustments.Count == 0
            ? "nothing changed"
            : string.Join(
                " and ",
                adjustments.Select(adjustment => Sentence(book, adjustment, Subject(adjustment, names)))
            );

    /// <summary>One adjustment in words.</summary>
    private static string Sentence(ScopedBook book, Adjustment adjustment, string subject) =>
        adjustment.Kind switch
        {
            AdjustmentKind.Slip => $"{subject} slipped{Timing(adjustment, " out of the period")}",
            AdjustmentKind.Win => $"{subject} won",
            AdjustmentKind.Lose => $"{subject} lost",
            AdjustmentKind.Drop => $"{subject} dropped",
            AdjustmentKind.Amount => $"{subject} at {Price(book, adjustment)}",
            AdjustmentKind.CloseDate => $"{subject} moved{Timing(adjustment, string.Empty)}",
            AdjustmentKind.WinRate when adjustment.Rate is { } rate =>
                $"a win rate of {Wording.Percent(rate.Supposed)} for {subject}",
            AdjustmentKind.WinRate => $"win rate × {Number(adjustment.Factor)} for {subject}",
            AdjustmentKind.Volatility => $"volatility × {Number(adjustment.Factor)} for {subject}",
            AdjustmentKind.AddPipeline =>
                $"{Pipeline(book, adjustment)} of pipeline added by {Wording.Day(adjustment.By)}",
            AdjustmentKind.Headcount when adjustment.Count < 0 =>
                $"{Wording.Plural(-adjustment.Count.Value, "seller")} fewer from {Wording.Day(adjustment.By)}",
            AdjustmentKind.Headcount =>
                $"{Wording.Plural(adjustment.Count ?? 0, "seller")} more from {Wording.Day(adjustment.By)}",
        };

    /// <summary>
    /// What it is about: five names at most, a number of largest deals, or the filter in words.
    /// </summary>
    private static string Subject(Adjustment adjustment, Lazy<DealArgument> names)
    {
        if (adjustment.Names.Count > 0)
        {
            var found = adjustment.Names.Select(name => names.Value.Open(name, adjustment.Ask).Name).ToArray();
            var more = found.Length > MostNames ? $" and {found.Length - MostNames} more" : string.Empty;
            return string.Join(", ", found.Take(MostNames)) + more;
        }

        var words = adjustment.Selection.Words;
        return adjustment.Count is { } count
                ? $"the {count.ToString(CultureInfo.InvariantCulture)} largest {(words.Length == 0 ? string.Empty : words + " ")}deals due"
            : words.Length == 0 ? "all deals"
            : $"{words} deals";
    }

    /// <summary>To which day or by how many days.</summary>
    private static string Timing(Adjustment adjustment, string otherwise) =>
        adjustment.To is { } day ? $" to {Wording.Day(day)}"
        : adjustment.Days is { } days ? $" by {Wording.Plural(Math.Abs(days), "day")}{(days < 0 ? " earlier" : "")}"
        : otherwise;

    /// <summary>The new amount, or the factor on it.</summary>
    private static string Price(ScopedBook book, Adjustment adjustment) =>
        adjustment.Amount is { } amount
            ? Wording.Amount(Money.FromAmount(amount * (decimal)adjustment.Factor, book.Company.Currency))
            : $"{Number(adjustment.Factor)} of the amount";

    /// <summary>The amount that is added, or how many deals.</summary>
    private static string Pipeline(ScopedBook book, Adjustment adjustment) =>
        adjustment.Amount is { } amount
            ? Wording.Amount(Money.FromAmount(amount, book.Company.Currency))
            : Wording.Plural(adjustment.Count ?? 0, "deal");

    /// <summary>At most two decimals.</summary>
    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
