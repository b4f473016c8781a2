using RevBot.Data.Finance;

namespace RevBot.Data.Book.Rows;

/// <summary>The currencies that amounts have, each with a place, so that a version keeps one byte.</summary>
internal sealed class CurrencyList
{
    private readonly List<Currency> currencies;
    private readonly Dictionary<string, byte> places = new(StringComparer.Ordinal);

    /// <summary>Starts with currencies that are known, in their places.</summary>
    public CurrencyList(IEnumerable<Currency> known)
    {
        currencies = [.. known];
        foreach (var currency in currencies)
        {
            places.Add(currency.Code, (byte)places.Count);
        }
    }

    /// <summary>The currencies, each in its place.</summary>
    public IReadOnlyList<Currency> Currencies => currencies;

    /// <summary>The place of a code; a new one is added at the end.</summary>
    /// <exception cref="OverflowException">There are more than 256.</exception>
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
