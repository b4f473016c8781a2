namespace RevBot.Data.Book.Deals;

/// <summary>A country that a deal involves.</summary>
/// <param name="Country">ISO 3166 two letters.</param>
/// <param name="Workers">How many workers there.</param>
public readonly record struct DealCountry(string Country, int Workers);
