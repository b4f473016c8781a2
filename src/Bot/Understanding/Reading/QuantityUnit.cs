namespace RevBot.Bot.Understanding.Reading;

/// <summary>What a figure counts.</summary>
internal enum QuantityUnit
{
    /// <summary>Things, or an amount that is too small to be told from a count.</summary>
    Number,

    /// <summary>Money: it has a scale, a currency, or is 1,000 and more.</summary>
    Amount,

    /// <summary>A share in percent.</summary>
    Percent,
}
