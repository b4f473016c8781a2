using System.ComponentModel.DataAnnotations;
using RevBot.Bot.Configuration.Rules;

namespace RevBot.Bot.Configuration;

/// <summary>The language model, and what it may cost. Only used where the router or the wording asks for a model.</summary>
[Section(IsConfidential = true)]
public sealed record ModelSettings
{
    /// <summary>Who a token from Entra is for, where nothing else is set.</summary>
    public const string AzureAudience = "https://cognitiveservices.azure.com/.default";

    private const string ShortText = @"[^\p{Cc}]{1,200}";
    private const string LongestTime = "00:05:00";
    private const string CostWithoutPrices =
        "The setting RevBot:Model:DailyCost needs RevBot:Model:InputPrice and RevBot:Model:OutputPrice to be counted against.";

    private const double MostTokens = 1e12;
    private const double HighestPrice = 1e6;

    /// <summary>Where the model is: the base address of an OpenAI-compatible service, with its <c>/v1</c>.</summary>
    /// <value>None. HTTPS, or HTTP on this machine.</value>
    [SafeAddress, MustBe("an https:// address, or http:// on this machine")]
    public Uri? Endpoint { get; init; }

    /// <summary>The model's, or on Azure the deployment's, name.</summary>
    [RegularExpression(ShortText), MustBe("the model's name")]
    public string? Name { get; init; }

    /// <summary>The key.</summary>
    [SecretText(1, 4000), MustBe("a key without blanks")]
    public Secret? ApiKey { get; init; }

    /// <summary>How RevBot shows who it is.</summary>
    [MustBe("key, entra or none")]
    public ModelCredential Credential { get; init; }

    /// <summary>The scope of a token from Entra; sovereign clouds have others.</summary>
    [RegularExpression(ShortText), MustBe("the scope of an Entra token")]
    public string Audience { get; init; } = AzureAudience;

    /// <summary>Whether a model may word answers, which sends their figures and names to it.</summary>
    /// <value>False: results never leave.</value>
    [MustBe("on or off")]
    public bool Wording { get; init; }

    /// <summary>How long one request may take.</summary>
    [TimeUpTo(LongestTime), MustBe("a time such as 00:00:10, at most 00:05:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long reading one question may take, all rounds, retries and waits together.</summary>
    [TimeUpTo(LongestTime), MustBe("a time such as 00:00:20, at most 00:05:00")]
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Tokens that one person may use in a day (UTC), in and out together.</summary>
    [Range(1, MostTokens), MustBe("a number of tokens, 1 or more")]
    public long DailyTokens { get; init; } = 200_000;

    /// <summary>Tokens that all people together may use in a day (UTC).</summary>
    [Range(1, MostTokens), MustBe("a number of tokens, 1 or more")]
    public long DailyTokensInAll { get; init; } = 5_000_000;

    /// <summary>What one person may cost in a day (UTC), in the currency of the prices.</summary>
    /// <value>0: no limit.</value>
    [Range(0, HighestPrice), MustBe("an amount such as 2.50, or 0 for no limit")]
    public decimal DailyCost { get; init; }

    /// <summary>The price of a million tokens sent.</summary>
    /// <value>0: not counted.</value>
    [Range(0, HighestPrice), MustBe("the price of a million tokens, such as 0.40")]
    public decimal InputPrice { get; init; }

    /// <summary>The price of a million tokens received.</summary>
    /// <value>0: not counted.</value>
    [Range(0, HighestPrice), MustBe("the price of a million tokens")]
    public decimal OutputPrice { get; init; }

    private bool HasCostWithoutPrices => DailyCost > 0 && InputPrice == 0 && OutputPrice == 0;

    /// <summary>What is missing where a model is asked for.</summary>
    /// <param name="isRouter">Whether a model reads questions.</param>
    internal IEnumerable<ValidationResult> Missing(bool isRouter)
    {
        if (!isRouter && !Wording)
        {
            return [];
        }

        var because = isRouter ? "Router" : "Model:Wording";
        var hasNoKey = Credential == ModelCredential.Key && ApiKey is null;
        return
        [
            .. RevBotSettings.Needs(Endpoint is null, "Model:Endpoint", because),
            .. RevBotSettings.Needs(Name is null, "Model:Name", because),
            .. RevBotSettings.Needs(hasNoKey, "Model:ApiKey", because, ", or RevBot:Model:Credential to entra or none"),
            .. HasCostWithoutPrices ? new ValidationResult[] { new(CostWithoutPrices) } : [],
        ];
    }
}
