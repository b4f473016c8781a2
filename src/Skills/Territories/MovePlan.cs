using RevBot.Data.Book;
using RevBot.Data.Finance;

namespace RevBot.Skills.Territories;

/// <summary>
/// Moves of accounts that mend an imbalance: from the territory with the most opportunity for each full seller, where that
/// is off by more than chance, to the one with the least, of the same region where there is one. So much is moved that both
/// would have the same, in whole accounts, the largest that fit first; an account with a deal in commit stays.
/// </summary>
internal sealed class MovePlan(ScopedBook book, TerritoryStudy study, IReadOnlyList<TerritoryLoad> loads)
{
    private const int MostMoves = 3;
    private const int MostAccounts = 12;
    private readonly Dictionary<string, double> created = loads.ToDictionary(
        load => load.Territory,
        load => (double)load.Created.Minor,
        StringComparer.Ordinal
    );

    /// <summary>At most three moves; none where nothing is off by more than chance.</summary>
    public IReadOnlyList<AccountMove> Moves()
    {
        var moves = new List<AccountMove>();
        var heavy = loads.Where(load => load is { IsOff: true, Index: > 1 });
        foreach (var from in heavy.Take(MostMoves))
        {
            var lighter = loads
                .Where(load => load.Density is not null && load.Territory != from.Territory)
                .Where(load => DensityOf(load) < DensityOf(from))
                .OrderByDescending(load => load.Region is not null && load.Region == from.Region)
                .ThenBy(DensityOf)
                .ThenBy(load => load.Territory, StringComparer.Ordinal)
                .FirstOrDefault();
            if (lighter is not null && Move(from, lighter) is { } move)
            {
                moves.Add(move);
            }
        }

        return moves;
    }

    private AccountMove? Move(TerritoryLoad from, TerritoryLoad to)
    {
        var (fromBefore, toBefore) = (Rounded(DensityOf(from)), Rounded(DensityOf(to)));
        var wanted =
            ((created[from.Territory] * to.Capacity) - (created[to.Territory] * from.Capacity))
            / (from.Capacity + to.Capacity);
        var (accounts, moved) = (new List<string>(), 0.0);
        foreach (
            var (_, (account, amount, stays)) in study
                .Of(from.Territory)
                .Accounts.OrderByDescending(account => account.Value.Created)
                .ThenBy(account => account.Value.Name, StringComparer.Ordinal)
                .ThenBy(account => account.Key)
        )
        {
            if (!stays && amount > 0 && moved + amount <= wanted && accounts.Count < MostAccounts)
            {
                accounts.Add(account);
                moved += amount;
            }
        }

        if (accounts.Count == 0)
        {
            return null;
        }

        created[from.Territory] -= moved;
        created[to.Territory] += moved;
        return new(
            from.Territory,
            to.Territory,
            accounts,
            Rounded(moved),
            fromBefore,
            Rounded(DensityOf(from)),
            toBefore,
            Rounded(DensityOf(to))
        );
    }

    private double DensityOf(TerritoryLoad load) => created[load.Territory] / load.Capacity;

    private Money Rounded(double minor) => Money.Rounded(minor, book.Company.Currency);
}
