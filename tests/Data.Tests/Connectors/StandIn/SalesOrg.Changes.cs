namespace RevBot.Data.Tests.Connectors.StandIn;

/// <summary>What becomes of its records: changed, deleted, gone.</summary>
internal sealed partial class SalesOrg
{
    /// <summary>Changes a deal as people do; the org keeps the history.</summary>
    public void Change(
        string deal,
        string? stage = null,
        decimal? amount = null,
        string? close = null,
        string? owner = null
    )
    {
        var row = Deal(deal);
        if (stage is not null)
        {
            var found = server.Objects["OpportunityStage"].Rows.Single(known => (string)known["MasterLabel"]! == stage);
            (row["StageName"], row["ForecastCategory"], row["Probability"]) = (
                stage,
                found["ForecastCategory"],
                found["DefaultProbability"]
            );
            (row["IsClosed"], row["IsWon"]) = (found["IsClosed"], found["IsWon"]);
        }

        row["Amount"] = amount ?? row["Amount"];
        row["CloseDate"] = close ?? row["CloseDate"];
        if (owner is not null)
        {
            Add(
                "OpportunityFieldHistory",
                ("OpportunityId", row["Id"]),
                ("Field", "Owner"),
                ("OldValue", row["OwnerId"]),
                ("NewValue", owner)
            );
            row["OwnerId"] = owner;
        }

        Touch(row);
        History((string)row["Id"]!);
    }

    /// <summary>Notes that a row was changed now.</summary>
    public void Touch(Dictionary<string, object?> row)
    {
        foreach (var time in Touched.Where(row.ContainsKey))
        {
            row[time] = LocalSalesforce.Written(server.Now);
        }
    }

    /// <summary>Puts a row into the recycle bin.</summary>
    /// <param name="name">The object.</param>
    /// <param name="id">The row.</param>
    /// <param name="isTold">Whether its own times say so; where it went with another row they do not.</param>
    public void Delete(string name, string id, bool isTold = true)
    {
        var row = Row(name, id);
        row["IsDeleted"] = true;
        if (isTold)
        {
            Touch(row);
        }

        server.Objects[name].Deletions.Add((id, server.Now));
    }

    /// <summary>Takes a row out of the recycle bin for good.</summary>
    public void Purge(string name, string id) => server.Objects[name].Rows.Remove(Row(name, id));
}
