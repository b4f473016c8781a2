namespace RevBot.Data.Connectors.Salesforce;

/// <summary>A call failed for a reason that may pass: the way to Salesforce, a busy server, a broken page.</summary>
/// <param name="message">The reason, as the end of a sentence.</param>
/// <param name="wait">How long Salesforce asks to wait; null where it does not say.</param>
/// <param name="inner">What went wrong; null for a refusal.</param>
#pragma warning disable CA1064 // It never leaves the connector.
internal sealed class PassingFault(string message, TimeSpan? wait = null, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>How long Salesforce asks to wait; null where it does not say.</summary>
    public TimeSpan? Wait => wait;
}
