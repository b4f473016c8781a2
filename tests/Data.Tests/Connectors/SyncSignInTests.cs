using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using RevBot.Data.Connectors;
using RevBot.Data.Connectors.Salesforce;
using RevBot.Data.Tests.Connectors.StandIn;

namespace RevBot.Data.Tests.Connectors;

/// <summary>Signing in by a secret and by a key, and what must not become of either.</summary>
public sealed class SyncSignInTests
{
    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://acme.my.salesforce.com")]
    [InlineData("https://acme.my.salesforce.com.evil.example")]
    [InlineData("https://user@acme.my.salesforce.com")]
    [InlineData("file:///etc")]
    public async Task Instance_ThatIsNoneOfSalesforces_GetsNoToken(string instance)
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Server.OtherInstance = instance;

        Assert.StartsWith(
            "Salesforce's sign-in names an address for the data that is none of Salesforce's",
            rig.Refused(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task SignIn_ByAKey_IsSignedAndReadsTheOrg()
    {
        await using var rig = await SyncRig.StartAsync();
        using var key = RSA.Create(2048);
        rig.Server.Key = key;
        rig.KeyFile = WriteKey(rig, key);

        Assert.Equal(6, rig.Run().Load!.Sources.Single(source => source.Target == "opportunity").Read);
    }

    [Fact]
    public async Task SignIn_ByAKeyOnAMachineWhoseClockIsOff_GoesByTheServersClock()
    {
        await using var rig = await SyncRig.StartAsync();
        using var key = RSA.Create(2048);
        rig.Server.Key = key;
        rig.KeyFile = WriteKey(rig, key);
        rig.Server.Now = DateTimeOffset.UtcNow.AddDays(3);

        Assert.Equal(6, rig.Run().Load!.Sources.Single(source => source.Target == "opportunity").Read);
    }

    [Fact]
    public async Task SignIn_ThatIsRefused_TellsNoSecret()
    {
        await using var rig = await SyncRig.StartAsync();
        var account = new SalesforceAccount
        {
            LoginUrl = rig.Server.Address,
            ClientId = LocalSalesforce.ClientId,
            ClientSecret = "not-the-secret",
        };
        rig.Server.Instead = async (context, path) =>
        {
            if (!path.StartsWith("/services/oauth2", StringComparison.Ordinal))
            {
                return false;
            }

            var form = await context.Request.ReadFormAsync();
            context.Response.StatusCode = 400;
            await context.Response.WriteAsync(
                $"{{\"error\":\"{form["client_secret"]}\",\"error_description\":\"{form["client_secret"]}\"}}"
            );
            return true;
        };

        var problem = Assert.Throws<SyncException>(() => rig.Run(account: account)).ToString();

        Assert.StartsWith(
            "RevBot.Data.Connectors.SyncException: Salesforce does not let RevBot in (status 400); check",
            problem,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("not-the-secret", problem, StringComparison.Ordinal);
    }

    /// <summary>The settings are wrong, not the way to Salesforce.</summary>
    [Theory]
    [InlineData("invalid_grant", true)]
    [InlineData("invalid_client", true)]
    [InlineData("invalid_client_id", true)]
    [InlineData("invalid_client_credentials", true)]
    [InlineData("unauthorized_client", true)]
    [InlineData("invalid_app_access", true)]
    [InlineData("inactive_user", true)]
    [InlineData("inactive_org", false)]
    public async Task SignIn_WithCredentialsThatAreWrong_IsAWrongSetting(string code, bool isInput)
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Server.Instead = async (context, path) =>
        {
            if (!path.StartsWith("/services/oauth2", StringComparison.Ordinal))
            {
                return false;
            }

            context.Response.StatusCode = 400;
            await context.Response.WriteAsync($"{{\"error\":\"{code}\"}}");
            return true;
        };

        var problem = Assert.Throws<SyncException>(() => rig.Run());

        Assert.Contains($"({code})", problem.Message, StringComparison.Ordinal);
        Assert.Equal(isInput, problem.IsInput);
    }

    [Fact]
    public async Task KeyFile_ThatHoldsNoKey_IsOneSentence()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.KeyFile = Path.Combine(Path.GetDirectoryName(rig.Database.Name)!, "key.pem");
        await File.WriteAllTextAsync(rig.KeyFile, "-----BEGIN NOTHING-----");

        Assert.StartsWith(
            "The file of RevBot:Salesforce:KeyFile has no RSA private key",
            rig.Refused(),
            StringComparison.Ordinal
        );
    }

    private static string WriteKey(SyncRig rig, RSA key)
    {
        var file = Path.Combine(Path.GetDirectoryName(rig.Database.Name)!, "key.pem");
        File.WriteAllText(file, key.ExportPkcs8PrivateKeyPem(), Encoding.ASCII);
        return file;
    }
}
