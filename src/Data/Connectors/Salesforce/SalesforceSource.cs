using RevBot.Data.Calendar;
using RevBot.Data.Connectors.Landing;
using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Connectors.Salesforce;

/// <summary>Salesforce, read by its REST API and, where much comes, by Bulk API 2.0.</summary>
/// <param name="account">How to sign in, and limits.</param>
/// <param name="http">Follows no redirects and keeps no cookies; its own time limit is off.</param>
/// <param name="time">The machine's clock.</param>
public sealed class SalesforceSource(SalesforceAccount account, HttpClient http, TimeProvider time) : CrmSource
{
    /// <summary>The name of this source.</summary>
    public const string SourceName = "salesforce";

    private const string OrgKey = "org";

    /// <inheritdoc/>
    public override string Name => SourceName;

    /// <inheritdoc/>
    internal override async Task<LandingReport> LandAsync(LandingWork work, CancellationToken cancellation)
    {
        var client = new SalesforceClient(http, account, time);
        try
        {
            return await LandAsync(client, work, cancellation);
        }
        catch (SalesforceFault problem)
        {
            throw new SyncException(
                $"Salesforce refuses ({problem.Code}: {problem.Message.TrimEnd('.')}); see docs/sync.md.",
                problem
            );
        }
        catch (Exception problem) when (problem is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new SyncException(
                "Salesforce answered in another shape than is documented; check RevBot:Salesforce:ApiVersion.",
                problem
            );
        }
    }

    private async Task<LandingReport> LandAsync(
        SalesforceClient client,
        LandingWork work,
        CancellationToken cancellation
    )
    {
        var org = await RequireOrgAsync(client, work, cancellation);
        var missing = new List<string>();
        var queries = await FindQueriesAsync(client, work, missing, cancellation);
        var bulk = new BulkQuery(client, account, time, work.Store.Folder);
        var (files, objects) = (new List<LandedFile>(), new List<SyncedObject>());
        string? doubt = null;
        foreach (var (need, query) in queries)
        {
            if (query.Missing.Count > 0)
            {
                missing.Add($"{query.Name} has no {string.Join(", ", query.Missing)}, or the user may not see it.");
            }

            try
            {
                var reader = new ObjectReader(client, bulk, query, account, work);
                await reader.ReadAsync(work.IsFull, cancellation);
                doubt = need.Targets.Contains(Targets.Opportunity) ? await reader.CompareAsync(cancellation) : doubt;
                objects.Add(reader.Summary);
                missing.AddRange(reader.Notes);
                files.Add(new(need, work.Store.Find(query.Name)));
            }
            catch (SalesforceFault problem) when (need.IsOptional && work.Store.Find(query.Name).KnownTo is null)
            {
                missing.Add($"{query.Name} cannot be read ({problem.Code}: {problem.Message.TrimEnd('.')}).");
            }
        }

        // Deletions too: the log of them may lag behind.
        var known = files.Min(file => Math.Min(file.Landed.KnownTo!.Value, file.Landed.LogKnownTo!.Value));
        return new(org, files, objects, missing, Dates.FromMicros(known), client.Calls, doubt);
    }

    /// <summary>What is asked of each object of the mapping that the org has.</summary>
    private static async Task<List<(NeededFile Need, ObjectQuery Query)>> FindQueriesAsync(
        SalesforceClient client,
        LandingWork work,
        List<string> missing,
        CancellationToken cancellation
    )
    {
        var found = await DescribeAsync(client, work, missing, cancellation);
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

    /// <summary>Rows of two orgs in one database would be one company's. Side effect: the store keeps whose it is.</summary>
    private static async Task<string> RequireOrgAsync(
        SalesforceClient client,
        LandingWork work,
        CancellationToken cancellation
    )
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

    private static async Task<List<(NeededFile Need, DescribedObject Described)>> DescribeAsync(
        SalesforceClient client,
        LandingWork work,
        List<string> missing,
        CancellationToken cancellation
    )
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
                using var description = await client.GetAsync(client.Path($"sobjects/{name}/describe/"), cancellation);
                described.Add((need, DescribedObject.Read(description.RootElement)));
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
                missing.Add(
                    $"{gone} was read before and is not there any more, or the user may not read it; what was loaded of it stays."
                );
            }
        }

        return described;
    }

    private static string? Find(IReadOnlyList<string> names, NeededFile need) =>
        need
            .Names.Select(file => ColumnNames.Find(names, Path.GetFileNameWithoutExtension(file)))
            .Where(place => place >= 0)
            .Select(place => names[place])
            .FirstOrDefault();
}
