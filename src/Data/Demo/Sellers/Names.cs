using RevBot.Data.Demo.Catalog;
using RevBot.Data.Demo.Words;

namespace RevBot.Data.Demo.Sellers;

/// <summary>The names of people and companies.</summary>
/// <param name="words">The names of the first sellers, and what others are made up from.</param>
internal sealed class Names(DemoWords words)
{
    private static readonly string[] Forms = (
        ", Group, Holdings, International, Partners, Global, Labs, Works, Europe, Americas, Pacific,"
        + " Nordic, United, Network, One, Prime, Next, Direct, Central, Union, Alliance, Collective,"
        + " Ventures, Services, Solutions, Trust, Company, Brothers, Associates, Worldwide, Enterprises,"
        + " Industries"
    ).Split(',');

    /// <summary>The name of a seller: the first thirty-six stand in the words.</summary>
    public string Seller(int index)
    {
        var core = words.Teams.Count * Team.Size;
        if (index < core)
        {
            return words.Teams[index / Team.Size].Sellers[index % Team.Size];
        }

        // Of the default company's lists: they are long enough for all sellers that there can be.
        var (first, last) = (DemoWords.Default.Names.BuyerFirst, DemoWords.Default.Names.BuyerLast);
        // The last name moves by an odd number of places from one round of first names to the next, so pairs differ.
        var extra = index - core;
        return $"{first[extra % first.Count]} {last[((extra / first.Count) + (extra * 5)) % last.Count]}";
    }

    /// <summary>A person on the buyer's side.</summary>
    public string Buyer(SeededRandom chance) =>
        $"{chance.Pick(words.Names.BuyerFirst)} {chance.Pick(words.Names.BuyerLast)}";

    /// <summary>The name of an account; no two of the first 400,000 are alike.</summary>
    /// <param name="id">The account's id; the same gives the same name.</param>
    /// <param name="industry">Gives the name's last word.</param>
    public string Account(int id, Industry industry)
    {
        // 607 is a prime above the length of the lists, so neighbours get far names and none repeats.
        var (starts, ends) = (words.Names.AccountStarts, words.Names.AccountEnds);
        var count = starts.Count * ends.Count;
        var word = (int)(id * 607L % count);
        var round = id / count;
        var trade = industry.Trades[(round + word) % industry.Trades.Count];
        var form = Forms[round / industry.Trades.Count % Forms.Length];
        return $"{starts[word / ends.Count]}{ends[word % ends.Count]} {trade}{form}";
    }
}
