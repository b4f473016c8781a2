using RevBot.Skills.Statistics.Algebra;
using RevBot.Skills.Statistics.Logistic;
using RevBot.Skills.WinLoss.Cases;

namespace RevBot.Skills.WinLoss.Search;

/// <summary>
/// The chance that each case would have been won by what it is: a logistic model of every condition, learnt from the
/// cases before a change and moved to the level of those after it. What a group then wins less than this is not due to
/// who its deals are, nor to a fall of everything.
/// </summary>
/// <param name="Chances">One for each case of the table, 0..1.</param>
internal sealed record ExpectedWins(double[] Chances)
{
    // A model of some dozens of conditions gains next to nothing from more rows than this.
    private const int MostRows = 12_000;
    private const int FewestRows = 100;
    private const double Spread = 1;
    private const double Nearly = 1e-6;
    private const int Steps = 30;

    /// <summary>Learns the chances.</summary>
    /// <param name="table">The cases.</param>
    /// <param name="before">Those that are learnt from; with fewer than 100 the whole table's share is taken for each.</param>
    /// <param name="after">Those whose level the chances of the others are moved to.</param>
    public static ExpectedWins Learn(CaseTable table, CaseSet before, CaseSet after)
    {
        var columns = table.Traits.Count + 1;
        var rows = Thinned(before);
        var etas = new double[table.Count];
        if (rows.Length >= FewestRows)
        {
            var fit = Fit(table, rows, columns);
            for (var place = 0; place < etas.Length; place++)
            {
                etas[place] = Vectors.Dot(Features(table, place, columns), fit.Coefficients);
            }
        }

        var chances = new double[table.Count];
        Level(table, etas, chances, after);
        Level(table, etas, chances, table.All.Except(after));
        return new(chances);
    }

    /// <summary>What the cases of a set won above what was expected, and the variance of that by chance.</summary>
    public (int Cases, int Won, double Excess, double Variance) Of(CaseTable table, CaseSet set)
    {
        var (cases, won, expected, variance) = (0, 0, 0.0, 0.0);
        foreach (var place in set.Places())
        {
            var p = Chances[place];
            cases++;
            won += table.Won.Contains(place) ? 1 : 0;
            expected += p;
            variance += p * (1 - p);
        }

        return (cases, won, won - expected, variance);
    }

    private static LogisticFit Fit(CaseTable table, int[] rows, int columns)
    {
        var values = new double[rows.Length * columns];
        var outcomes = new double[rows.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            Features(table, rows[row], columns).CopyTo(values, row * columns);
            outcomes[row] = table.Won.Contains(rows[row]) ? 1 : 0;
        }

        var penalties = new double[columns];
        Array.Fill(penalties, 1 / (Spread * Spread));
        penalties[0] = Nearly;
        return RidgeLogistic.Fit(new(values, rows.Length, columns), outcomes, default, penalties);
    }

    private static double[] Features(CaseTable table, int place, int columns)
    {
        var features = new double[columns];
        features[0] = 1;
        for (var trait = 0; trait < table.Traits.Count; trait++)
        {
            features[trait + 1] = table.Traits[trait].Members.Contains(place) ? 1 : 0;
        }

        return features;
    }

    // One shift of all log-odds makes the expected wins of a set equal its wins.
    private static void Level(CaseTable table, double[] etas, double[] chances, CaseSet set)
    {
        int[] places = [.. set.Places()];
        var won = set.CountWith(table.Won);
        var (low, high) = (-12.0, 12.0);
        for (var step = 0; step < Steps; step++)
        {
            var shift = (low + high) / 2;
            (low, high) = places.Sum(place => LogOdds.Sigma(etas[place] + shift)) < won ? (shift, high) : (low, shift);
        }

        foreach (var place in places)
        {
            chances[place] = Math.Clamp(LogOdds.Sigma(etas[place] + ((low + high) / 2)), 0.005, 0.995);
        }
    }

    private static int[] Thinned(CaseSet set)
    {
        int[] all = [.. set.Places()];
        var step = ((all.Length - 1) / MostRows) + 1;
        return step == 1 ? all : [.. all.Where((_, place) => place % step == 0)];
    }
}
