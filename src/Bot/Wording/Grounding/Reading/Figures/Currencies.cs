namespace RevBot.Bot.Wording.Grounding.Reading.Figures;

/// <summary>How currencies are written.</summary>
internal static class Currencies
{
    /// <summary>The code of a sign, code or word; null for anything else.</summary>
    public static string? FindCode(string written) =>
        written switch
        {
            "$" or "USD" or "dollars" or "dollar" => "USD",
            "€" or "EUR" or "euros" or "euro" => "EUR",
            "£" or "GBP" or "pounds" or "pound" => "GBP",
            "¥" or "JPY" or "yen" => "JPY",
            "CHF" or "CAD" or "AUD" or "SEK" or "NOK" or "DKK" or "PLN" or "INR" or "BRL" or "SGD" or "CNY" => written,
            _ => null,
        };
}
