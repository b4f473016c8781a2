using System.Collections.Frozen;

namespace RevBot.Data.Book.Rows;

/// <summary>Finds a deal's row by our id: by place where ids are dense, as they are when RevBot gave them.</summary>
internal sealed class RowMap
{
    private readonly int[]? places;
    private readonly FrozenDictionary<int, int>? sparse;

    /// <summary>Notes the row of each deal.</summary>
    public RowMap(ReadOnlySpan<DealItem> deals)
    {
        Count = deals.Length;
        var highest = deals.Length == 0 ? 0 : deals[^1].Id;
        if (highest <= (2 * deals.Length) + 1024)
        {
            places = new int[highest + 1];
            for (var row = 0; row < deals.Length; row++)
            {
                places[deals[row].Id] = row;
            }
        }
        else
        {
            var rows = new Dictionary<int, int>(deals.Length);
            for (var row = 0; row < deals.Length; row++)
            {
                rows.Add(deals[row].Id, row);
            }

            sparse = rows.ToFrozenDictionary();
        }
    }

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    /// <summary>The row of a deal by RevBot's own id, which is among those given.</summary>
    public int RowOf(int id) => places is null ? sparse![id] : places[id];
}
