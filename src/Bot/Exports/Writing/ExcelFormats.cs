using RevBot.Data.Finance;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Exports.Writing;

/// <summary>How Excel shows a value that the cell holds unrounded.</summary>
internal static class ExcelFormats
{
    /// <summary>The number format of a value; null for text.</summary>
    public static string? Find(FactValue value) =>
        value.Unit switch
        {
            FactUnit.Money => Money(value.Currency ?? Currency.Usd),
            FactUnit.Count or FactUnit.Days => "#,##0",
            FactUnit.Share => "0.0%",
            FactUnit.Points => "+0.0%;-0.0%;0.0%",
            FactUnit.Ratio => "0.0\"x\"",
            FactUnit.Number => "#,##0.0",
            FactUnit.Coefficient => "0.000",
            FactUnit.Date => "yyyy\\-mm\\-dd",
            FactUnit.Name or FactUnit.Period => null,
        };

    // The code instead of a symbol: $ alone is the currency of twenty countries.
    private static string Money(Currency currency) =>
        $"[${currency.Code}]\\ #,##0{(currency.Digits == 0 ? string.Empty : "." + new string('0', currency.Digits))}";
}
