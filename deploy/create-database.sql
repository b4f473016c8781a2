-- For compose.yaml: an empty database and a login of RevBot's own. RevBot makes the tables. May be run again.
-- sqlcmd puts the environment variable REVBOT_DB_PASSWORD in.
IF DB_ID(N'revbot') IS NULL
    CREATE DATABASE revbot;
GO
ALTER DATABASE revbot SET ALLOW_SNAPSHOT_ISOLATION ON;
GO
IF SUSER_ID(N'revbot') IS NULL
    CREATE LOGIN revbot WITH PASSWORD = N'$(REVBOT_DB_PASSWORD)', DEFAULT_DATABASE = revbot;
GO
USE revbot;
GO
IF USER_ID(N'revbot') IS NULL
    CREATE USER revbot FOR LOGIN revbot;
ALTER ROLE db_datareader ADD MEMBER revbot;
ALTER ROLE db_datawriter ADD MEMBER revbot;
ALTER ROLE db_ddladmin ADD MEMBER revbot;
GO
