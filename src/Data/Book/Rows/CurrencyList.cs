using RevBot.Data.Finance;

namespace RevBot.Data.Book.Rows;

/// <summary>The currencies that amounts have, each with a place, so that a version keeps one byte.</summary>
internal sealed class CurrencyList
{
    private readonly List<Currency> currencies;
    private readonly Dictionary<string, byte> places = new(StringComparer.Ordinal);

    public CurrencyList(IEnumerable<Currency> known)
    {
        currencies = [.. known];
        foreach (var currency in currencies)
        {
            places.Add(currency.Code, (byte)places.Count);
        }
    }

    public IReadOnlyList<Currency> Currencies => currencies;

    public byte PlaceOf(string code)
    {
        if (places.TryGetValue(code, out var place))
        {
            return place;
        }

        place = checked((byte)currencies.Count);
        currencies.Add(new(code));
        places.Add(code, place);
        return place;
    }
}
