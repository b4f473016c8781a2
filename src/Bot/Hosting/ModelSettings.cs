namespace RevBot.Bot.Hosting;

/// <summary>The language model, and what it may cost. Only used where the router or the wording asks for a model.</summary>
public sealed record ModelSettings
{
    /// <summary>Who a token from Entra is for, where nothing else is set.</summary>
    public const string AzureAudience = "https://cognitiveservices.azure.com/.default";

    /// <summary>Where the model is: the base address of an OpenAI-compatible service, with its <c>/v1</c>.</summary>
    /// <value>None. HTTPS, or HTTP on this machine.</value>
    public Uri? Endpoint { get; init; }

    /// <summary>The model's, or on Azure the deployment's, name.</summary>
    public string? Name { get; init; }

    /// <summary>The key.</summary>
    public Secret? ApiKey { get; init; }

    /// <summary>How RevBot shows who it is.</summary>
    /// <value>Key.</value>
    public ModelCredential Credential { get; init; }

    /// <summary>The scope of a token from Entra; sovereign clouds have others.</summary>
    public string Audience { get; init; } = AzureAudience;

    /// <summary>Whether a model may word answers, which sends their figures and names to it.</summary>
    /// <value>False: results never leave.</value>
    public bool Wording { get; init; }

    /// <summary>How long one request may take.</summary>
    /// <value>10 seconds.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long reading one question may take, all rounds, retries and waits together.</summary>
    /// <value>20 seconds.</value>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Tokens that one person may use in a day (UTC), in and out together.</summary>
    /// <value>200,000.</value>
    public long DailyTokens { get; init; } = 200_000;

    /// <summary>Tokens that all people together may use in a day (UTC).</summary>
    /// <value>5,000,000.</value>
    public long DailyTokensInAll { get; init; } = 5_000_000;

    /// <summary>What one person may cost in a day (UTC), in the currency of the prices.</summary>
    /// <value>0: no limit.</value>
    public decimal DailyCost { get; init; }

    /// <summary>The price of a million tokens sent.</summary>
    /// <value>0: not counted.</value>
    public decimal InputPrice { get; init; }

    /// <summary>The price of a million tokens received.</summary>
    /// <value>0: not counted.</value>
    public decimal OutputPrice { get; init; }
}
