using System.Buffers;
using System.Data.Common;
using Dapper;

namespace RevBot.Data.Connectors.Landing;

/// <summary>Reads what has landed: all of it, or what changed.</summary>
/// <param name="connection">The store's, open.</param>
internal sealed class LandedRows(DbConnection connection)
{
    /// <summary>The objects that were read to their end once.</summary>
    public IReadOnlyList<string> Objects() =>
        connection
            .Query<string>("SELECT name FROM landed_object WHERE log_known_to IS NOT NULL ORDER BY name")
            .AsList();

    /// <summary>The line of a row; null where the store lacks it or it is gone.</summary>
    public string? LineOf(LandedObject landed, string id) =>
        connection.ExecuteScalar<string?>(
            "SELECT line FROM landed_row WHERE object = @Number AND id = @id",
            new { landed.Number, id }
        );

    /// <summary>Whether any row of an object changed after a run.</summary>
    public bool HasChanged(LandedObject landed, long after) =>
        connection.ExecuteScalar<long>(
            "SELECT EXISTS (SELECT 1 FROM landed_row WHERE object = @Number AND changed_in > @after)",
            new { landed.Number, after }
        ) == 1;

    /// <summary>
    /// Gathers the deals of which anything changed after a run, for <see cref="LinesOfChanged"/>.
    /// </summary>
    /// <param name="objects">The objects whose rows belong to deals.</param>
    /// <param name="after">The run.</param>
    /// <param name="more">Further deals.</param>
    /// <returns>How many deals.</returns>
    public long GatherChanged(IReadOnlyList<LandedObject> objects, long after, IReadOnlyList<string> more)
    {
        connection.Execute(
            "CREATE TEMP TABLE IF NOT EXISTS changed_deal (deal TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID; DELETE FROM changed_deal"
        );
        foreach (var landed in objects)
        {
            connection.Execute(
                "INSERT OR IGNORE INTO changed_deal (deal) SELECT deal FROM landed_row WHERE object = @Number AND changed_in > @after AND deal IS NOT NULL",
                new { landed.Number, after }
            );
        }

        connection.Execute(
            "INSERT OR IGNORE INTO changed_deal (deal) VALUES (@deal)",
            more.Select(deal => new { deal })
        );
        connection.Execute(
            "INSERT OR IGNORE INTO changed_deal (deal) SELECT deal FROM left_deal WHERE changed_in > @after",
            new { after }
        );
        return connection.ExecuteScalar<long>("SELECT COUNT(*) FROM changed_deal");
    }

    /// <summary>The rows of an object that changed after a run: id and line.</summary>
    public IEnumerable<(string Id, string Line)> Changed(LandedObject landed, long after) =>
        connection.Query<(string, string)>(
            "SELECT id, line FROM landed_row WHERE object = @Number AND changed_in > @after AND line IS NOT NULL",
            new { landed.Number, after }
        );

    /// <summary>The deals of which a row of an object has one of some words in it, in any case.</summary>
    public IEnumerable<string> DealsThatName(LandedObject landed, SearchValues<string> words) =>
        connection
            .Query<(string Deal, string Line)>(
                "SELECT deal, line FROM landed_row WHERE object = @Number AND deal IS NOT NULL AND line IS NOT NULL",
                new { landed.Number },
                buffered: false,
                commandTimeout: 0
            )
            .Where(row => row.Line.AsSpan().ContainsAny(words))
            .Select(row => row.Deal);

    /// <summary>How many rows of an object there are.</summary>
    public long Count(LandedObject landed) =>
        connection.ExecuteScalar<long>(
            "SELECT COUNT(*) FROM landed_row WHERE object = @Number AND line IS NOT NULL",
            new { landed.Number }
        );

    /// <summary>How many rows of an object there are that the CRM does not say are deleted.</summary>
    public long CountPresent(LandedObject landed) =>
        connection.ExecuteScalar<long>(
            "SELECT COUNT(*) FROM landed_row WHERE object = @Number AND is_gone = 0",
            new { landed.Number }
        );

    /// <summary>All lines of an object, those of one deal together.</summary>
    public IEnumerable<string> Lines(LandedObject landed) =>
        connection.Query<string>(
            "SELECT line FROM landed_row WHERE object = @Number AND line IS NOT NULL ORDER BY deal, id",
            new { landed.Number },
            buffered: false,
            commandTimeout: 0
        );

    /// <summary>
    /// What the rows of an object say in some columns, each set of cells once, in the order of the rows.
    /// </summary>
    /// <param name="landed">The object.</param>
    /// <param name="columns">Those that it lacks are left out.</param>
    public IEnumerable<string> CellsOf(LandedObject landed, IReadOnlyList<string> columns)
    {
        var places = LandedLine.PlacesOf(landed.Header, columns);
        return places.Length == 0
            ? []
            : Lines(landed)
                .Select(LandedLine.Read)
                .Select(cells => LandedLine.Write(places.Select(place => cells[place])))
                .Distinct(StringComparer.Ordinal);
    }

    /// <summary>The lines of the deals that were gathered, in the same order.</summary>
    public IEnumerable<string> LinesOfChanged(LandedObject landed) =>
        connection.Query<string>(
            "SELECT row.line FROM changed_deal CROSS JOIN landed_row AS row WHERE row.object = @Number AND row.deal = changed_deal.deal AND row.line IS NOT NULL ORDER BY row.deal, row.id",
            new { landed.Number },
            buffered: false,
            commandTimeout: 0
        );
}
