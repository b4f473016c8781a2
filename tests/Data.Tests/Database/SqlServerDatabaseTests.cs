using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Microsoft.Data.SqlClient;
using RevBot.Data.Database;

namespace RevBot.Data.Tests.Database;

/// <summary>What can be held without a server: what is forced on a connection string, and how opening fails.</summary>
public sealed class SqlServerDatabaseTests
{
    private const string Plain = "Server=sql.example;Database=revenue;User ID=bot;Password=s3cret;";

    [Theory]
    [InlineData("")]
    [InlineData("Encrypt=false")]
    [InlineData("Encrypt=Optional")]
    public void Effective_WithoutOrAgainstEncryption_IsEncryptedAndTheCertificateChecked(string more)
    {
        var effective = new SqlServerDatabase(Plain + more).Effective;

        Assert.Equal(SqlConnectionEncryptOption.Mandatory, effective.Encrypt);
        Assert.False(effective.TrustServerCertificate);
    }

    [Fact]
    public void Effective_StrictEncryption_StaysStrict() =>
        Assert.Equal(
            SqlConnectionEncryptOption.Strict,
            new SqlServerDatabase(Plain + "Encrypt=Strict").Effective.Encrypt
        );

    [Fact]
    public void Effective_MultipleResultSetsAsked_AreOff() =>
        Assert.False(new SqlServerDatabase(Plain + "MultipleActiveResultSets=true").Effective.MultipleActiveResultSets);

    [Fact]
    public void Name_OfALoginWithPassword_HoldsServerAndDatabaseAlone() =>
        Assert.Equal("sql.example/revenue", new SqlServerDatabase(Plain).Name);

    [Fact]
    public void Name_CertificateTrustedUnseen_SaysSo() =>
        Assert.Equal(
            "sql.example/revenue (server certificate not checked)",
            new SqlServerDatabase(Plain + "TrustServerCertificate=true").Name
        );

    [Theory]
    [InlineData("Server=sql.example;Database=revenue;Password=s3;cret=1")]
    [InlineData("Server=sql.example;Database=revenue;Password=s3cret;Encrypt=perhaps")]
    [InlineData("Server=sql.example;Database=revenue;Password='s3cret")]
    [InlineData("Server=sql.example;Password=s3cret")]
    [InlineData("Database=revenue;Password=s3cret")]
    [InlineData("s3cret")]
    public void New_BadConnectionString_IsRefusedWithoutRepeatingIt(string text)
    {
        var refused = Assert.Throws<DatabaseException>(() => new SqlServerDatabase(text));

        Assert.DoesNotContain("cret", refused.ToString(), StringComparison.Ordinal);
        Assert.Contains("Server=", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Client_EveryAssemblyThatItRefersTo_CanBeLoaded()
    {
        // A missing one would fail only at the first command with a parameter.
        var wanted = typeof(SqlConnection).Assembly.GetReferencedAssemblies();

        Assert.Contains(
            wanted,
            name => string.Equals(name.Name, "Microsoft.SqlServer.Server", StringComparison.Ordinal)
        );
        Assert.All(wanted, name => Assert.NotNull(Assembly.Load(name)));
    }

    [Fact]
    public void Open_NobodyListening_FailsWithOneSentence()
    {
        var port = FreePort();
        var database = At(port);

        var failed = Assert.Throws<DatabaseException>(database.Open);

        Assert.Contains($"127.0.0.1,{port}/revenue cannot be reached", failed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failed.Message);
        Assert.DoesNotContain("s3cret", failed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_TakesNoLongerThanTheOperatorAllows()
    {
        var begun = System.Diagnostics.Stopwatch.GetTimestamp();

        Assert.Throws<DatabaseException>(At(FreePort(), seconds: 2).Open);

        // A machine under load may be slow to start; three tries of two seconds each would take more than six.
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(begun).TotalSeconds, 0, 5);
    }

    [Fact]
    public void Effective_NamesTheProgram_UnlessTheOperatorDid()
    {
        Assert.Equal("RevBot", At(1).Effective.ApplicationName);
        Assert.Equal(
            "mine",
            new SqlServerDatabase("Server=s;Database=d;Application Name=mine").Effective.ApplicationName
        );
    }

    [Fact]
    public async Task Open_ServerThatHangsUp_IsTriedThreeTimesAndNotTakenForAnEmptyDatabase()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var calls = 0;
        var server = HangUpOnEach(listener, () => calls++);

        var database = At(((IPEndPoint)listener.LocalEndpoint).Port, seconds: 5);

        Assert.Throws<DatabaseException>(database.Open);
        Assert.Equal(3, calls);
        Assert.Throws<DatabaseException>(() => database.Exists);
        Assert.Throws<DatabaseException>(() => new Migrator(database).Current());
        listener.Stop();
        await server;
    }

    private static async Task HangUpOnEach(TcpListener listener, Action called)
    {
        try
        {
            while (true)
            {
                using var caller = await listener.AcceptTcpClientAsync();
                called();
            }
        }
        catch (Exception problem) when (problem is SocketException or InvalidOperationException)
        {
            // Stopped: the test is over.
        }
    }

    private static SqlServerDatabase At(int port, int seconds = 1) =>
        new(
            $"Server=127.0.0.1,{port};Database=revenue;User ID=bot;Password=s3cret;Connect Timeout={seconds};ConnectRetryCount=0"
        );

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
