using RevBot.Data.Demo.Catalog;

namespace RevBot.Data.Demo.Sellers;

/// <summary>The names of people and companies. All are invented.</summary>
internal static class Names
{
    private static readonly string[] Starts = (
        "Alder Amber Apex Arc Ash Aster Bay Beacon Birch Bright Cedar Clear Cobalt Copper Coral Crest "
        + "Dawn Delta East Elm Ember Fair Fern Flint Gold Granite Harbor Hazel High Iron Juniper Kestrel "
        + "Lake Lark Maple Mill North Oak Pine Silver"
    ).Split(' ');

    private static readonly string[] Ends = (
        "bridge brook castle cliff croft dale field ford forge gate glen grove haven helm hill holm "
        + "hurst land leigh line mark mere mont moor path point port reach ridge rock shore side spring "
        + "stead stone vale view ward well wick"
    ).Split(' ');

    private static readonly string[] Forms = (
        ", Group, Holdings, International, Partners, Global, Labs, Works, Europe, Americas, Pacific,"
        + " Nordic, United, Network, One, Prime, Next, Direct, Central, Union, Alliance, Collective,"
        + " Ventures, Services, Solutions, Trust, Company, Brothers, Associates, Worldwide, Enterprises,"
        + " Industries"
    ).Split(',');

    private static readonly string[] First = (
        "Aisha Alvaro Anders Anya Bea Bram Camille Carlos Chen Dara Dmitri Elif Emeka Esther Farid "
        + "Freya Gita Goran Hana Hugo Ines Ivan Jade Joao Kaia Kofi Lars Leila Luca Mai Mateo Mina Nadia "
        + "Niko Olga Omar Paula Quinn Rafael Rosa Sana Sven Tariq Thea Umar Vera Yara Zoe"
    ).Split(' ');

    private static readonly string[] Last = (
        "Abara Achterberg Aldana Bakshi Baranov Bergstrom Bielski Cardoso Chaudhry Clarkson Dahl "
        + "Delgado Diallo Dvorak Eklund Engel Esposito Farrow Ferreira Fischer Galvez Ganesan Grant "
        + "Hakimi Halloran Hoffman Ibarra Iversen Jansen Jaworski Kapoor Keller Kimura Kowal Laurent "
        + "Lopes Lund Madsen Mbeki Menon Novak Nyberg Oduya Olsen Pacheco Petrov Quispe Rahman Reyes "
        + "Rossi Sandoval Sato Sharma Silva Tanaka Torres Ueda Vargas Vogel Walsh Weber Yilmaz Zamora "
        + "Zielinski"
    ).Split(' ');

    private static readonly string[] Core = (
        "Lena Hoffmann,Oliver Grant,Julien Moreau,Astrid Nilsson,Pilar Vega,Felix Krause,Nina Vogel,"
        + "Tobias Richter,Katrin Weiss,Moritz Lange,Sabine Koch,Erik Baumann,Harriet Dunn,Lucas Dubois,"
        + "Zofia Kaminska,Javier Ortega,George Pemberton,Sanne Bakker,Andrew Callahan,Priya Raman,"
        + "Derek Sutton,Chloe Tremblay,Nathan Brooks,Olivia Chen,Daniel Reyes,Maya Thompson,Brandon Cole,"
        + "Sophie Gagnon,Kevin Park,Rachel Stein,Arjun Mehta,Melissa Tan,Lachlan Murray,Camila Rocha,"
        + "Diego Salinas,Ananya Iyer"
    ).Split(',');

    /// <summary>The name of a seller: the first thirty-six are the same in every company.</summary>
    public static string Seller(int index)
    {
        if (index < Core.Length)
        {
            return Core[index];
        }

        // The last name moves by an odd number of places from one round of first names to the next, so pairs differ.
        var extra = index - Core.Length;
        return $"{First[extra % First.Length]} {Last[((extra / First.Length) + (extra * 5)) % Last.Length]}";
    }

    /// <summary>A person on the buyer's side.</summary>
    public static string Buyer(SeededRandom chance) => $"{chance.Pick(First)} {chance.Pick(Last)}";

    /// <summary>The name of an account; no two of the first 400,000 are alike.</summary>
    /// <param name="id">The account's id; the same gives the same name.</param>
    /// <param name="industry">Gives the name's last word.</param>
    public static string Account(int id, Industry industry)
    {
        // 607 has no divisor in common with the number of words, so neighbours get far names and none repeats.
        var count = Starts.Length * Ends.Length;
        var word = (int)(id * 607L % count);
        var round = id / count;
        var trade = industry.Trades[(round + word) % industry.Trades.Count];
        var form = Forms[round / industry.Trades.Count % Forms.Length];
        return $"{Starts[word / Ends.Length]}{Ends[word % Ends.Length]} {trade}{form}";
    }
}
