namespace RevBot.Data.State.Checks;

/// <summary>A currency of deals that no rate is loaded for.</summary>
/// <param name="Currency">Its code.</param>
/// <param name="Deals">How many deals have, or had, amounts in it.</param>
public sealed record UnconvertedCurrency(string Currency, long Deals);
