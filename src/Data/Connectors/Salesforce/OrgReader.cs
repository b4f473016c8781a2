using RevBot.Data.Calendar;
using RevBot.Data.Connectors.Landing;
using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Connectors.Salesforce;

/// <summary>
/// One reading of an org: finds the objects that the mapping reads, and brings each into the store. What was read
/// before and cannot be read any more stays as it landed, so that rows which it completes lose nothing.
/// </summary>
/// <param name="client">Calls.</param>
/// <param name="account">The limits.</param>
/// <param name="time">The clock of waits.</param>
/// <param name="work">What to read, and where to.</param>
internal sealed class OrgReader(
    SalesforceClient client,
    SalesforceAccount account,
    TimeProvider time,
    CrmSource.LandingWork work
)
{
    private const string OrgKey = "org";

    private readonly List<LandedFile> read = [];
    private readonly List<LandedFile> kept = [];
    private readonly List<SyncedObject> objects = [];
    private readonly List<string> missing = [];
    private readonly List<string> notes = [];
    private string? doubt;

    /// <summary>Reads. Side effect: rows land in the store.</summary>
    /// <param name="cancellation">Ends the reading; what has landed stays.</param>
    /// <exception cref="SalesforceFault">Salesforce refuses what the mapping cannot do without.</exception>
    /// <exception cref="SyncException">It keeps failing, or it is another org.</exception>
    public async Task<CrmSource.LandingReport> ReadAsync(CancellationToken cancellation)
    {
        var org = await RequireOrgAsync(cancellation);
        var queries = await FindQueriesAsync(cancellation);
        var bulk = new BulkQuery(client, account, time, work.Store.Folder);
        foreach (var (need, query) in queries)
        {
            await ReadAsync(need, new ObjectReader(client, bulk, query, account, work), query, cancellation);
        }

        var changes = read.Min(file => file.Landed.KnownTo!.Value);
        return new()
        {
            Org = org,
            Files = [.. read, .. kept],
            Objects = objects,
            Missing = missing,
            Notes = notes,
            ReadTo = Dates.FromMicros(changes),
            // The log of deletions may lag behind.
            KnownTo = Dates.FromMicros(Math.Min(changes, read.Min(file => file.Landed.LogKnownTo!.Value))),
            Calls = client.Calls,
            Doubt = doubt,
        };
    }

    private async Task ReadAsync(
        NeededFile need,
        ObjectReader reader,
        ObjectQuery query,
        CancellationToken cancellation
    )
    {
        if (query.Missing.Count > 0)
        {
            missing.Add($"{query.Name} has no {string.Join(", ", query.Missing)}, or the user may not see it.");
        }

        try
        {
            await reader.ReadAsync(work.IsFull, cancellation);
            doubt = need.Targets.Contains(Targets.Opportunity) ? await reader.CompareAsync(cancellation) : doubt;
            objects.Add(reader.Summary);
            notes.AddRange(reader.Notes);
            read.Add(new(need, work.Store.Find(query.Name)));
        }
        catch (SalesforceFault problem) when (need.IsOptional)
        {
            DoWithout(need, query.Name, problem);
        }
    }

    private void DoWithout(NeededFile need, string name, SalesforceFault problem)
    {
        var why = $"{problem.Code}: {problem.Message.TrimEnd('.')}";
        if (!Keep(need, name, $"cannot be read any more ({why})"))
        {
            missing.Add($"{name} cannot be read ({why}).");
        }
    }

    /// <summary>Keeps what landed of an object before, if it was ever read to its end.</summary>
    private bool Keep(NeededFile need, string name, string why)
    {
        // Up to when its changes are known is forgotten where its columns are others; its deletions are not.
        if (work.Store.Find(name) is not { LogKnownTo: not null } landed)
        {
            return false;
        }

        kept.Add(new(need, landed));
        notes.Add($"{name} {why}; what was loaded of it stays. Let the user read it, or take it out of the mapping.");
        return true;
    }

    /// <summary>What is asked of each object of the mapping that the org has.</summary>
    private async Task<List<(NeededFile Need, ObjectQuery Query)>> FindQueriesAsync(CancellationToken cancellation)
    {
        var found = await DescribeAsync(cancellation);
        var deals =
            found.FirstOrDefault(pair => pair.Need.Targets.Contains(Targets.Opportunity)).Described
            ?? throw new SyncException(
                $"{work.Needs.MappingFile} loads no deals; sync needs a mapping that does.",
                isInput: true
            );
        var queries = found
            .Select(pair => (pair.Need, Query: new ObjectQuery(pair.Described, pair.Need, deals)))
            .ToList();
        work.Needs.Require(
            queries.ToDictionary(pair => pair.Need.Name, pair => pair.Query.Columns, StringComparer.OrdinalIgnoreCase)
        );
        return queries;
    }

    /// <summary>
    /// Rows of two orgs in one database would be one company's. Side effect: the store keeps whose it is.
    /// </summary>
    private async Task<string> RequireOrgAsync(CancellationToken cancellation)
    {
        var org = await client.OrgAsync(cancellation);
        string?[] owners = [work.Store.Read(OrgKey), work.Org];
        if (Array.Find(owners, known => known is not null && known != org) is { } known)
        {
            throw new SyncException(
                $"The landing folder {work.Store.Folder} or its database holds rows of the Salesforce org {known}, and this is {org}; name a new database (--db) and, where RevBot:Sync:Folder is set, a new folder.",
                isInput: true
            );
        }

        work.Store.Write(OrgKey, org);
        return org;
    }

    private async Task<List<(NeededFile Need, DescribedObject Described)>> DescribeAsync(CancellationToken cancellation)
    {
        using var json = await client.GetAsync(client.Path("sobjects/"), cancellation);
        var names = json
            .RootElement.GetProperty("sobjects")
            .EnumerateArray()
            .Where(found => !found.TryGetProperty("queryable", out var queryable) || queryable.GetBoolean())
            .Select(found => found.GetProperty("name").GetString()!)
            .ToList();
        var described = new List<(NeededFile, DescribedObject)>();
        var landed = work.Store.Rows.Objects();
        foreach (var need in work.Needs.Files)
        {
            if (Find(names, need) is { } name)
            {
                try
                {
                    described.Add((need, await DescribeAsync(name, cancellation)));
                }
                catch (SalesforceFault problem) when (need.IsOptional)
                {
                    DoWithout(need, name, problem);
                }
            }
            else if (!need.IsOptional)
            {
                throw new SyncException(
                    $"Salesforce has no object {Path.GetFileNameWithoutExtension(need.Name)}, or the user may not read it; {work.Needs.MappingFile} line {need.Line} asks for it.",
                    isInput: true
                );
            }
            else if (Find(landed, need) is { } gone)
            {
                Keep(need, gone, "was read before and is not there any more, or the user may not read it");
            }
        }

        return described;
    }

    private async Task<DescribedObject> DescribeAsync(string name, CancellationToken cancellation)
    {
        using var json = await client.GetAsync(client.Path($"sobjects/{name}/describe/"), cancellation);
        return DescribedObject.Read(json.RootElement);
    }

    private static string? Find(IReadOnlyList<string> names, NeededFile need) =>
        need
            .Names.Select(file => ColumnNames.Find(names, Path.GetFileNameWithoutExtension(file)))
            .Where(place => place >= 0)
            .Select(place => names[place])
            .FirstOrDefault();
}
