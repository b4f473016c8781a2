using RevBot.Data.Demo.Catalog;
using RevBot.Data.Demo.Words;

namespace RevBot.Data.Demo.Buyers;

/// <summary>What buyers ask for: countries and workers, competitors' offers, discounts.</summary>
internal static class BuyerNeeds
{
    private static readonly double[] Usual = [0.26, 0.24, 0.2, 0.17, 0.13];
    private static readonly double[] InEntityCountry = [0.45, 0.18, 0.15, 0.12, 0.1];

    // How often deals ask for each of the countries.
    private static readonly double[] CountryWeights =
    [
        1.6,
        0.9,
        1.2,
        0.6,
        0.7,
        0.8,
        0.4,
        1.5,
        0.8,
        0.8,
        0.7,
        1.3,
        0.5,
        0.5,
    ];

    /// <summary>The account's own country in most deals, and others; the larger the customer the more.</summary>
    public static List<(string Country, int Workers)> Countries(
        SeededRandom chance,
        DemoWords words,
        Segment segment,
        string home
    )
    {
        var found = new List<(string Country, int Workers)>();
        if (chance.Happens(0.7))
        {
            found.Add((home, Workers(chance, segment)));
        }

        var more = chance.Poisson(1.1 - (0.4 * segment.Index)) + (found.Count == 0 ? 1 : 0);
        for (; more > 0; more--)
        {
            var country = words.Countries[chance.Weighted(CountryWeights)].Code;
            if (found.All(known => !string.Equals(known.Country, country, StringComparison.Ordinal)))
            {
                found.Add((country, Workers(chance, segment)));
            }
        }

        return found;
    }

    /// <summary>A competitor in 45 of 100 deals.</summary>
    /// <param name="chance">The deal's stream.</param>
    /// <param name="words">Name the competitors.</param>
    /// <param name="countries">The countries that it involves.</param>
    public static string? Competitor(
        SeededRandom chance,
        DemoWords words,
        IReadOnlyList<(string Country, int Workers)> countries
    )
    {
        var contested = chance.Happens(0.45);
        var weights = countries.Any(asked =>
            string.Equals(asked.Country, words.Countries[0].Code, StringComparison.Ordinal)
        )
            ? InEntityCountry
            : Usual;
        var competitor = words.Competitors[chance.Weighted(weights)];
        return contested ? competitor : null;
    }

    /// <summary>A discount in a third of the deals: whole percentages from 2 to 28.</summary>
    public static double Discount(SeededRandom chance)
    {
        var granted = chance.Happens(0.36);
        var percent = Math.Clamp((int)Math.Round(11 + (6.5 * chance.Normal())), 2, 28);
        return granted ? percent / 100.0 : 0;
    }

    private static int Workers(SeededRandom chance, Segment segment) =>
        (int)
            Math.Clamp(
                chance.LogNormal(
                    segment.Index == 0 ? 30
                        : segment.Index == 1 ? 10
                        : 3,
                    0.8
                ),
                1,
                900
            );
}
