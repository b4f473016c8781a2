using System.Net;

namespace RevBot.Data.Connectors.Salesforce;

/// <summary>
/// Salesforce refused a call, and calling again will not help. The message is its own, cleaned and short.
/// </summary>
/// <param name="status">The response's.</param>
/// <param name="code">Salesforce's word for it, such as <c>INVALID_FIELD</c>.</param>
/// <param name="message">What Salesforce says of it.</param>
#pragma warning disable CA1064 // It never leaves the connector.
internal sealed class SalesforceFault(HttpStatusCode status, string code, string message) : Exception(message)
{
    /// <summary>The response's status.</summary>
    public HttpStatusCode Status => status;

    /// <summary>Salesforce's word for it.</summary>
    public string Code => code;
}
