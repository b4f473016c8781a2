namespace RevBot.Data.Connectors.Salesforce;

/// <summary>Salesforce, read by its REST API and, where much comes, by Bulk API 2.0.</summary>
/// <param name="account">How to sign in, and limits.</param>
/// <param name="http">Follows no redirects and keeps no cookies; its own time limit is off.</param>
/// <param name="time">The machine's clock.</param>
public sealed class SalesforceSource(SalesforceAccount account, HttpClient http, TimeProvider time) : CrmSource
{
    /// <summary>The name of this source.</summary>
    public const string SourceName = "salesforce";

    /// <inheritdoc/>
    public override string Name => SourceName;

    /// <inheritdoc/>
    internal override async Task<LandingReport> LandAsync(LandingWork work, CancellationToken cancellation)
    {
        try
        {
            var client = new SalesforceClient(http, account, time);
            return await new OrgReader(client, account, time, work).ReadAsync(cancellation);
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
}
