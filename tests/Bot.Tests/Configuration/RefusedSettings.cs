namespace RevBot.Bot.Tests.Configuration;

/// <summary>For every setting a value that it may not have.</summary>
public static class RefusedSettings
{
    private const string Tenant =
        "the https:// address of your own tenant, such as https://login.microsoftonline.com/TENANT-ID/v2.0, and not that of all tenants (common)";

    private const string BlockNames =
        "names of blocks separated by commas: header, outlook, methods, stages, changes, moves, risks, alerts, winloss, scorecards, territories, adoption, trust";

    public const string Id = "01234567-89AB-cdef-0123-456789abcdef";

    /// <summary>A key, a value that it may not have, and what it must be. Every key is here.</summary>
    public static TheoryData<string, string, string> All =>
        new()
        {
            { "Provider", "Oracle", "one of Sqlite, SqlServer" },
            { "Provider", "1", "one of Sqlite, SqlServer" },
            { "Database", " ", "a file or a connection string" },
            { "Fiscal:FirstMonth", "13", "a month from 1 to 12" },
            { "Fiscal:FirstMonth", "0", "a month from 1 to 12" },
            { "Fiscal:Pattern", "Years", "one of Months, Weeks445, Weeks454, Weeks544" },
            { "Currency", "US", "three letters such as USD" },
            { "Currency", "  ", "three letters such as USD" },
            { "Router", "oracle", "offline, model or auto" },
            { "Model:Endpoint", "http://models.example/v1", "an https:// address, or http:// on this machine" },
            { "Model:Endpoint", "v1", "an https:// address, or http:// on this machine" },
            { "Model:Endpoint", "https://m.example/?q=1", "an https:// address, or http:// on this machine" },
            { "Model:Endpoint", "https://m.example/#a", "an https:// address, or http:// on this machine" },
            { "Model:Name", "a\tb", "the model's name" },
            { "Model:ApiKey", "with blanks", "a key without blanks" },
            { "Model:Credential", "password", "key, entra or none" },
            { "Model:Audience", "a\nb", "the scope of an Entra token" },
            { "Model:Wording", "perhaps", "on or off" },
            { "Model:Timeout", "00:05:01", "a time such as 00:00:10, at most 00:05:00" },
            { "Model:TimeLimit", "00:00:00", "a time such as 00:00:20, at most 00:05:00" },
            { "Model:DailyTokens", "0", "a number of tokens, 1 or more" },
            { "Model:DailyTokensInAll", "1000000000001", "a number of tokens, 1 or more" },
            { "Model:DailyCost", "-0.01", "an amount such as 2.50, or 0 for no limit" },
            { "Model:InputPrice", "1000001", "the price of a million tokens, such as 0.40" },
            { "Model:OutputPrice", "dear", "the price of a million tokens" },
            { "Freshness:Limit", "00:00:00", "a time such as 04:00:00" },
            { "Freshness:Limit", "99999999999999.00:00:00", "a time such as 04:00:00" },
            { "Reconciliation:Tolerance", "1", "a share such as 0.01" },
            { "Reconciliation:Tolerance", "NaN", "a share such as 0.01" },
            { "Forecast:Window", "21", "a number of quarters from 2 to 20" },
            {
                "Forecast:HalfLife",
                "0.4",
                "a number of quarters from 0.5 to 100, such as 4, or usual (0.9 of the next newer quarter)"
            },
            { "Forecast:CommitCategories", "Omitted", "Commit, BestCase or Pipeline, or several joined by +" },
            { "Forecast:PooledSegments", "SMB", "two or more segments as in your data, joined by +, or none" },
            { "Turns:AtOnce", "257", "a number from 1 to 256" },
            { "Turns:Waiting", "100001", "a number from 1 to 100000" },
            { "Turns:WaitingInConversation", "0", "a number from 1 to 100000" },
            { "Turns:TimeLimit", "00:10:01", "a time such as 00:01:00, at most 00:10:00" },
            { "Turns:TooOld", "-01:00:00", "a time such as 01:00:00" },
            {
                "Audience:OpenPlaces",
                "slack:",
                "places such as teams:19:abc@thread.tacv2 or slack:C0123, separated by blanks"
            },
            { "Record:Content", "maybe", "true or false" },
            { "Record:Answers", "2", "true or false" },
            { "Record:Days", "3651", "a number of days from 1 to 3650" },
            { "Audit:Days", "365", "a number of days from 366 to 3650" },
            { "Web:Key", "1234567890123456789012345678901", "a secret of at least 32 characters" },
            { "Web:Hosts", "cafe:80", "host names separated by commas, without scheme and port" },
            { "Web:Hosts", ",", "host names separated by commas, without scheme and port" },
            { "Web:Proxy", "maybe", "true or false" },
            { "SignIn:Authority", "https://login.microsoftonline.com/common/v2.0", Tenant },
            { "SignIn:Authority", "http://login.example.com", Tenant },
            { "SignIn:ClientId", new string('x', 201), "the client id of at most 200 characters" },
            { "SignIn:ClientSecret", "a b", "a client secret without blanks" },
            { "SignIn:EmailClaim", "e mail", "the name of a claim such as email or preferred_username" },
            { "SignIn:Name", new string('x', 61), "a name of at most 60 characters, such as Microsoft" },
            { "Dashboard:Leader", "header, weather", BlockNames },
            { "Dashboard:Manager", "Header", BlockNames },
            { "Dashboard:Rep", "risks; ../trust", BlockNames },
            { "Teams:AppId", "bot", "the bot's app id, such as 00000000-0000-0000-0000-000000000000" },
            { "Teams:Credential", "key", "secret, certificate or managedIdentity" },
            { "Teams:AppPassword", "with blanks", "a client secret without blanks" },
            { "Teams:CertificateFile", "no/such.pfx", "a PFX or PEM file that exists" },
            { "Teams:TenantId", "contoso.com", "an Entra tenant's id" },
            { "Teams:AllowedTenants", Id + ",contoso.com", "tenant ids separated by commas" },
            { "Teams:OpenIdMetadata", "http://keys.example/", "an https:// address, or http:// on this machine" },
            { "Teams:TokenEndpoint", "ftp://keys.example/", "an https:// address, or http:// on this machine" },
            { "Teams:AllowedServiceHosts", "127.0.0.1", Hosts },
            { "Teams:AllowedServiceHosts", "bot.example:443", Hosts },
            { "Teams:AllowedServiceHosts", "localhost:65536", Hosts },
            {
                "Slack:SigningSecret",
                "1234567",
                "the signing secret of the app's Basic Information page, without blanks"
            },
            { "Slack:BotToken", "xoxb with blank", "the bot token of the app's Install App page, without blanks" },
            {
                "Salesforce:LoginUrl",
                "http://acme.my.salesforce.com",
                "the https address of the org, such as https://acme.my.salesforce.com"
            },
            { "Salesforce:ClientId", "short", "the app's consumer key, without blanks" },
            { "Salesforce:ClientSecret", "short", "the app's consumer secret, without blanks" },
            { "Salesforce:User", " ", "the user's name in Salesforce" },
            { "Salesforce:KeyFile", "no/such/file.pem", "the file of an RSA private key, PEM" },
            { "Salesforce:ApiVersion", "62", "a version of the API such as 62.0" },
            { "Salesforce:BulkFrom", "0", "a number of rows from 1 to 10000000" },
            { "Sync:Every", "-00:01:00", "a time such as 00:15:00, up to 1.00:00:00, or 00:00:00 for never" },
            { "Sync:Mapping", " ", "the name of a shipped mapping, or a mapping file" },
            { "Sync:Folder", " ", "a folder" },
            { "Sync:Overlap", "00:00:00", "a time such as 00:10:00, up to 1.00:00:00" },
            { "Slack:ApiBase", "http://slack.example/", "https://slack.com/api/, or an address of this machine" },
            {
                "Slack:ResponseBase",
                "https://evil.example/",
                "https://hooks.slack.com/ or https://hooks.slack-gov.com/, or an address of this machine"
            },
            { "Slack:TeamId", "C0123", "ids such as T0123ABCD, separated by commas" },
            { "Slack:View", "1", "agent, assistant or classic" },
            { "Mail:Host", "smtp example", "the name of a mail server" },
            { "Mail:Port", "0", "a port from 1 to 65535" },
            { "Mail:Port", "65536", "a port from 1 to 65535" },
            { "Mail:Security", "1", "startTls, tls, or none for a server on this machine" },
            { "Mail:User", " ", "a user's name" },
            { "Mail:Password", new string('p', 501), "a password" },
            { "Mail:From", "revbot", "an e-mail address" },
            {
                "Delivery:Reps",
                "weekly",
                "none, or some of monday, thursday, monthly, deals and alerts, separated by commas"
            },
            {
                "Delivery:Managers",
                "monday, weekly",
                "none, or some of monday, thursday, monthly, deals and alerts, separated by commas"
            },
            {
                "Delivery:Leaders",
                "all",
                "none, or some of monday, thursday, monthly, deals and alerts, separated by commas"
            },
            {
                "Delivery:Analysts",
                "yes",
                "none, or some of monday, thursday, monthly, deals and alerts, separated by commas"
            },
            {
                "Delivery:Monday",
                "mondays",
                "days and times such as \"monday 08:00\" or \"thursday 15:00, quarter-end 12:00, not first-week\""
            },
            {
                "Delivery:Thursday",
                "thursday 25:00",
                "days and times such as \"monday 08:00\" or \"thursday 15:00, quarter-end 12:00, not first-week\""
            },
            {
                "Delivery:Monthly",
                "monthly",
                "days and times such as \"monday 08:00\" or \"thursday 15:00, quarter-end 12:00, not first-week\""
            },
            {
                "Delivery:Deals",
                "fifth monday",
                "days and times such as \"monday 08:00\" or \"thursday 15:00, quarter-end 12:00, not first-week\""
            },
            {
                "Delivery:Alerts",
                "0 8 * * 1",
                "days and times such as \"monday 08:00\" or \"thursday 15:00, quarter-end 12:00, not first-week\""
            },
            { "Delivery:Ways", "fax", "some of teams, slack and email, separated by commas" },
            { "Delivery:Zone", "Berlin", "a time zone such as Europe/Berlin" },
            { "Delivery:WorkingDays", "Mon", "days such as Monday, separated by commas" },
            { "Delivery:Holidays", "Germany", "auto, none, or countries such as DE, separated by commas" },
            { "Delivery:Holidays", "auto, DE", "auto, none, or countries such as DE, separated by commas" },
            { "Delivery:ClosedDays", "2026-02-30", "days such as 2026-12-24, separated by commas" },
            { "Delivery:BadData", "1", "say or hold" },
            { "Delivery:Late", "15.00:00:00", "a time such as 1.00:00:00, at most 14.00:00:00" },
            { "Delivery:Attempts", "51", "a number from 1 to 50" },
            { "Delivery:FirstWait", "01:00:01", "a time such as 00:01:00, at most 01:00:00" },
            { "Delivery:AtOnce", "65", "a number from 1 to 64" },
        };

    private const string Hosts =
        "hosts separated by commas: domains, or for development this machine's with a port, such as 127.0.0.1:3980";
}
